import { AppError } from '../../platform/errors'

export const typeUnknown = (): AppError => new AppError('notFound', 'type.unknown', 'There is no such type.')
export const typeKeyTaken = (): AppError => new AppError('conflict', 'type.keyTaken', 'Another type has this key.')
