import { AppError } from '../../platform/errors'

export const sendingDomainUnknown = (): AppError =>
  new AppError('notFound', 'sendingDomain.unknown', 'There is no such domain.')
export const sendingDomainTaken = (): AppError =>
  new AppError('conflict', 'sendingDomain.taken', 'This domain has a key already.')
