import { AppError } from '../../../platform/errors'

/** Also one on a ticket the caller cannot see. */
export const reminderUnknown = (): AppError =>
  new AppError('notFound', 'reminder.unknown', 'There is no such reminder, or it was deleted.')
export const reminderInPast = (): AppError =>
  new AppError('invalid', 'reminder.inPast', 'A reminder needs a time that is still to come.')
export const reminderTooFar = (): AppError =>
  new AppError('invalid', 'reminder.tooFar', 'A reminder lies at most ten years ahead.')
/** Nobody is reminded of what they may not see; whoever has no seat sees nothing. */
export const reminderCannotSee = (): AppError =>
  new AppError('conflict', 'reminder.cannotSee', 'This agent has no seat, or does not see this ticket.')
export const reminderNotYours = (): AppError =>
  new AppError('forbidden', 'reminder.notYours', 'This reminder is somebody else’s.')
export const reminderTooMany = (most: number): AppError =>
  new AppError('conflict', 'reminder.tooMany', `A ticket has at most ${most} open reminders.`, { most })
