import { AppError } from '../../platform/errors'
import { unknownInBody } from '../invalid-field'

export const mailboxUnknown = (): AppError => new AppError('notFound', 'mailbox.unknown', 'There is no such mailbox.')
export const addressTaken = (path: string): AppError =>
  new AppError('conflict', 'mailbox.addressTaken', 'This address belongs to a mailbox already.', {
    errors: [{ path, message: 'This address belongs to a mailbox already.' }],
  })
export const mailboxRestricted = (): AppError =>
  new AppError('forbidden', 'mailbox.restricted', 'Who sees a restricted mailbox is decided by admins.')
export const mailboxNotManaged = (): AppError =>
  new AppError('forbidden', 'mailbox.notManaged', 'Only an admin or the manager of its team may do this.')
export const brandUnknownAt = (path: string): AppError =>
  unknownInBody('brand.unknown', path, 'There is no such brand.')
export const teamUnknownAt = (path: string): AppError => unknownInBody('team.unknown', path, 'There is no such team.')
export const relayUnknownAt = (path: string): AppError =>
  unknownInBody('relay.unknown', path, 'There is no such relay.')
export const agentUnknownAt = (path: string): AppError =>
  unknownInBody('agent.unknown', path, 'There is no such agent.')
