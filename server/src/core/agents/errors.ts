import { AppError } from '../../platform/errors'
import { unknownInBody } from '../invalid-field'

export const agentUnknown = (): AppError => new AppError('notFound', 'agent.unknown', 'There is no such agent.')
export const agentExists = (): AppError =>
  new AppError('conflict', 'agent.exists', 'Somebody with this address already has a seat.')
export const agentJoined = (): AppError =>
  new AppError('conflict', 'agent.joined', 'They have joined already; a lost password is reset at sign-in.')
export const agentInactive = (): AppError =>
  new AppError('conflict', 'agent.inactive', 'This seat is deactivated. Activate it first.')
export const lastAdmin = (): AppError =>
  new AppError('conflict', 'agent.lastAdmin', 'The desk would be left without an admin.')

export const teamUnknown = (): AppError => new AppError('notFound', 'team.unknown', 'There is no such team.')
export const teamUnknownAt = (path: string): AppError => unknownInBody('team.unknown', path, 'There is no such team.')
export const agentUnknownAt = (path: string): AppError =>
  unknownInBody('agent.unknown', path, 'There is no such agent.')
export const teamNameTaken = (): AppError =>
  new AppError('conflict', 'team.nameTaken', 'There is already a team of this name.')
export const teamInUse = (uses: { tickets: boolean; mailboxes: boolean }): AppError =>
  new AppError('conflict', 'team.inUse', 'Tickets or mailboxes still belong to this team.', uses)
export const teamNotManaged = (): AppError =>
  new AppError('forbidden', 'team.notManaged', 'Only an admin or the manager of this team may do this.')
