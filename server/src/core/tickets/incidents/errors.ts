import { AppError } from '../../../platform/errors'

export const incidentItself = (): AppError =>
  new AppError('conflict', 'incident.itself', 'A ticket cannot belong to itself.')
/** One cause, one level: what belongs to an incident is none itself. */
export const incidentNested = (): AppError =>
  new AppError(
    'conflict',
    'incident.nested',
    'One of the two belongs to an incident, or is one with tickets of its own.',
  )
export const incidentNotOpen = (): AppError =>
  new AppError('conflict', 'incident.notOpen', 'This ticket is done or spam by now.')
/** A mail with a gap where a name should be helps nobody. */
export const incidentUnfilled = (): AppError =>
  new AppError('conflict', 'incident.unfilled', 'A placeholder of the answer has no value on this ticket.')
