import { AppError } from '../../platform/errors'

export const scheduleUnknown = (): AppError =>
  new AppError('notFound', 'schedule.unknown', 'There is no such schedule.')
export const scheduleNameTaken = (): AppError =>
  new AppError('conflict', 'schedule.nameTaken', 'Another schedule has this name.')
export const scheduleOverlap = (where: string): AppError =>
  new AppError('invalid', 'schedule.overlap', `Open times begin before they end and do not overlap: see ${where}.`)
export const holidayTwice = (date: string): AppError =>
  new AppError('invalid', 'schedule.holidayTwice', `A day is a holiday once, with all its open times: see ${date}.`)
export const neverOpen = (): AppError =>
  new AppError('invalid', 'schedule.neverOpen', 'Nothing is open in the next 400 days, so nothing would ever be due.')
