import { AppError } from '../../platform/errors'

export const notificationUnknown = (): AppError =>
  new AppError('notFound', 'notification.unknown', 'There is no such notification.')
