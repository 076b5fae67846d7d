import { AppError } from '../../platform/errors'
import { unknownInBody } from '../invalid-field'

export const attachmentUnknown = (): AppError =>
  new AppError('notFound', 'attachment.unknown', 'There is no such file.')
export const attachmentUnknownAt = (index: number): AppError =>
  unknownInBody(
    'attachment.unknown',
    `attachmentIds.${index}`,
    'There is no such upload of yours, or it was sent already.',
  )
export const attachmentsTooLarge = (mostMiB: number): AppError =>
  new AppError('tooLarge', 'attachment.sumTooLarge', `The files of one message may have ${mostMiB} MiB together.`)
export const uploadTooLarge = (mostMiB: number): AppError =>
  new AppError('tooLarge', 'upload.tooLarge', `A file may have at most ${mostMiB} MiB.`, { mostMiB })
export const uploadEmpty = (): AppError => new AppError('invalid', 'upload.empty', 'The file is empty.')
