import { AppError } from '../../platform/errors'

export const notificationUnknown = (): AppError =>
  new AppError('notFound', 'notification.unknown', 'There is no such notification.')
export const deviceUnknown = (): AppError =>
  new AppError('notFound', 'pushDevice.unknown', 'There is no such device of yours.')
export const deviceUnusable = (): AppError =>
  new AppError('invalid', 'pushDevice.unusable', 'Nothing can be encrypted for these keys of a subscription.')
export const tooManyDevices = (): AppError =>
  new AppError('conflict', 'pushDevice.tooMany', 'That is one device too many. Remove one that is not used any more.')
