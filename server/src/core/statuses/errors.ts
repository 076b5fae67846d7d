import { AppError } from '../../platform/errors'

export const statusUnknown = (): AppError => new AppError('notFound', 'status.unknown', 'There is no such status.')
export const statusKeyTaken = (): AppError =>
  new AppError('conflict', 'status.keyTaken', 'This key is taken by a status or by a category.')
export const statusWaitsFor = (): AppError =>
  new AppError('invalid', 'status.waitsFor', 'A waiting status says what it waits for, and no other does.')
export const statusInUse = (): AppError =>
  new AppError('conflict', 'status.inUse', 'Tickets that are not done have this status, or the desk itself sets it.')
export const statusLastOfCategory = (): AppError =>
  new AppError('conflict', 'status.lastOfCategory', 'This is the last status of its kind, and the desk needs one.')
