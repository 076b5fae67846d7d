import { AppError } from '../../platform/errors'
import { unknownInBody } from '../invalid-field'

export const segmentUnknown = (): AppError => new AppError('notFound', 'segment.unknown', 'There is no such segment.')
export const segmentTeamUnknown = (): AppError => unknownInBody('team.unknown', 'teamId', 'There is no such team.')
export const segmentNotManaged = (): AppError =>
  new AppError('forbidden', 'segment.notManaged', 'Only an admin or the manager of its team may change this segment.')
export const tooManySegments = (most: number): AppError =>
  new AppError('conflict', 'segment.tooMany', `There are ${most} segments of this kind already, and no more fit.`, {
    most,
  })
