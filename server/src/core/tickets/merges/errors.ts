import { AppError } from '../../../platform/errors'

export const mergeIntoItself = (): AppError =>
  new AppError('conflict', 'merge.intoItself', 'A ticket cannot be merged into itself.')
/** It would go when the sample data goes. */
export const mergeIntoSample = (): AppError =>
  new AppError('conflict', 'merge.intoSample', 'A real ticket cannot go into one of the sample data.')
export const mergeTooLarge = (most: number): AppError =>
  new AppError('conflict', 'merge.tooLarge', `At most ${most} messages can be moved at once.`, { most })
export const mergeTooDeep = (): AppError =>
  new AppError('conflict', 'merge.tooDeep', 'Too many merges in a row: merge into an older ticket.')
export const mergeNone = (): AppError => new AppError('conflict', 'merge.none', 'This ticket is not merged.')
export const mergeTooLongAgo = (): AppError =>
  new AppError('conflict', 'merge.tooLongAgo', 'This was done more than 30 days ago and stays so.')
export const splitNoAuthor = (): AppError =>
  new AppError('conflict', 'split.noAuthor', 'Only a message that a person sent in can become a ticket of its own.')
export const splitNothingLeft = (): AppError =>
  new AppError('conflict', 'split.nothingLeft', 'Nothing would be left on this ticket.')
export const splitChangedSince = (): AppError =>
  new AppError('conflict', 'split.changedSince', 'The new ticket has gone its own way since.')
