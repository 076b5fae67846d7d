import { AppError } from '../../platform/errors'

export const bulkUnknown = (): AppError =>
  new AppError('notFound', 'bulk.unknown', 'There is no such change, or it is older than 30 days.')
export const bulkTooMany = (most: number): AppError =>
  new AppError('invalid', 'bulk.tooMany', `At most ${most} tickets are changed at once. Narrow the query.`, { most })
export const bulkTooManyAtOnce = (most: number): AppError =>
  new AppError('conflict', 'bulk.tooManyAtOnce', `${most} changes of yours are running already.`, { most })
export const bulkRunning = (): AppError => new AppError('conflict', 'bulk.running', 'This change is still running.')
export const bulkTooOld = (): AppError => new AppError('conflict', 'bulk.tooOld', 'This change is older than 30 days.')
export const bulkCannotUndo = (): AppError =>
  new AppError('conflict', 'bulk.cannotUndo', 'This change took another one back, or was taken back itself.')
