import { AppError } from '../../platform/errors'
import { unknownInBody } from '../invalid-field'

export const personUnknown = (): AppError => new AppError('notFound', 'person.unknown', 'There is no such person.')
/** `personId` only where the asker may see that person. */
export const addressTaken = (path: string, personId: string | null): AppError =>
  new AppError('conflict', 'person.addressTaken', 'This address belongs to somebody already.', {
    errors: [{ path, message: 'This address belongs to somebody already.' }],
    ...(personId !== null && { personId }),
  })
export const lastAddress = (): AppError =>
  new AppError('conflict', 'person.lastAddress', 'This is the only address, and there would be no way to answer.')
export const organizationUnknown = (): AppError =>
  new AppError('notFound', 'organization.unknown', 'There is no such organization.')
export const organizationUnknownAt = (path: string): AppError =>
  unknownInBody('organization.unknown', path, 'There is no such organization.')
export const domainTaken = (path: string): AppError =>
  new AppError('conflict', 'organization.domainTaken', 'This domain belongs to another organization.', {
    errors: [{ path, message: 'This domain belongs to another organization.' }],
  })
