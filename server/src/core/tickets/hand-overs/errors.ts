import { AppError } from '../../../platform/errors'

/** Also one the caller cannot see any more: whoever was not given the ticket is told nothing of what became of it. */
export const handOverUnknown = (): AppError =>
  new AppError('notFound', 'handOver.unknown', 'There is no such hand-over, or it is over.')
/** Two at once, or a screen that has not heard: it was accepted, returned or taken back meanwhile. */
export const handOverIsOver = (): AppError =>
  new AppError('conflict', 'handOver.over', 'This hand-over is over: somebody accepted, returned or took it back.')
export const handOverIsOpen = (): AppError =>
  new AppError('conflict', 'handOver.isOpen', 'This ticket is handed over already, and waits to be accepted.')
export const handOverToSelf = (): AppError =>
  new AppError('invalid', 'handOver.toSelf', 'A ticket cannot be handed over to oneself.')
/** A hand-over opens nothing in a closed mailbox, and only who may work on the ticket can take it. */
export const handOverCannotAccept = (): AppError =>
  new AppError('conflict', 'handOver.cannotAccept', 'Nobody there has a seat and may work on this ticket.')
export const handOverNotYours = (): AppError =>
  new AppError('forbidden', 'handOver.notYours', 'This was handed over to somebody else.')
export const handOverNoSummary = (): AppError =>
  new AppError('invalid', 'handOver.noSummary', 'A hand-over needs a summary.')
export const handOverNoReason = (): AppError => new AppError('invalid', 'handOver.noReason', 'Say why it goes back.')
