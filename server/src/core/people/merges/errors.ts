import { AppError } from '../../../platform/errors'

/** Only to whoever may see the kept person. */
export const personMerged = (into: string): AppError =>
  new AppError('conflict', 'person.merged', 'This person was merged into another one.', { into })
export const personIntoItself = (): AppError =>
  new AppError('conflict', 'personMerge.intoItself', 'A person cannot be merged into themselves.')
/** What they sign in by, and what they did as an agent, cannot become somebody else's. */
export const personHasSeat = (): AppError =>
  new AppError('conflict', 'personMerge.seat', 'Whoever has a seat stays: merge the other way round.')
export const personIsSample = (): AppError =>
  new AppError('conflict', 'personMerge.sample', 'Real people and sample data cannot become one.')
export const personMergeTooDeep = (): AppError =>
  new AppError('conflict', 'personMerge.tooDeep', 'Too many merges in a row: merge into the oldest person.')
export const personMergeNone = (): AppError =>
  new AppError('conflict', 'personMerge.none', 'This person is not merged.')
export const personMergeTooLongAgo = (): AppError =>
  new AppError('conflict', 'personMerge.tooLongAgo', 'This was done more than 30 days ago and stays so.')
