import { AppError } from '../../platform/errors'

export const imageUnknown = (): AppError =>
  new AppError('notFound', 'remoteImage.unknown', 'This message shows no such picture.')
export const imageRefused = (): AppError =>
  new AppError('unavailable', 'remoteImage.refused', 'The picture could not be fetched.')
