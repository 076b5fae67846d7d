import { AppError } from '../../platform/errors'
import { unknownInBody } from '../invalid-field'

export const viewUnknown = (): AppError => new AppError('notFound', 'view.unknown', 'There is no such view.')
export const viewUnknownAt = (path: string): AppError => unknownInBody('view.unknown', path, 'There is no such view.')
export const viewTeamUnknown = (): AppError => unknownInBody('team.unknown', 'teamId', 'There is no such team.')
export const viewNotManaged = (): AppError =>
  new AppError('forbidden', 'view.notManaged', 'Only an admin or the manager of its team may change this view.')
export const tooManyViews = (most: number): AppError =>
  new AppError('conflict', 'view.tooMany', `There are ${most} views of this kind already, and no more fit.`, { most })
