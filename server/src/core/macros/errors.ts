import type { MacroProblem } from '@foyer/contract/macros'
import { AppError } from '../../platform/errors'
import { unknownInBody } from '../invalid-field'

export const macroUnknown = (): AppError => new AppError('notFound', 'macro.unknown', 'There is no such macro.')
export const macroTeamUnknown = (): AppError => unknownInBody('team.unknown', 'teamId', 'There is no such team.')
export const macroOwnerUnknown = (): AppError => unknownInBody('agent.unknown', 'ownerId', 'There is no such agent.')
export const macroNotManaged = (): AppError =>
  new AppError('forbidden', 'macro.notManaged', 'Only an admin or the manager of its team may change this macro.')
export const tooManyMacros = (most: number): AppError =>
  new AppError('conflict', 'macro.tooMany', `There are ${most} macros of this kind already, and no more fit.`, { most })
export const macroEmpty = (): AppError =>
  new AppError('invalid', 'macro.empty', 'A macro needs a text, or something to change.')
/** An action names what the desk does not have, or does not use any more. */
export const macroGone = (index: number): AppError =>
  unknownInBody('macro.gone', `actions.${index}`, 'This action names something that is not there, or not in use.')
/** Nothing was done; `problems` say what cannot be. */
export const macroUnfit = (problems: readonly MacroProblem[]): AppError =>
  new AppError('conflict', 'macro.unfit', 'Some of the changes cannot be made here.', { problems })
