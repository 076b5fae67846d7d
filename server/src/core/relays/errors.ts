import { AppError } from '../../platform/errors'

export const relayUnknown = (): AppError => new AppError('notFound', 'relay.unknown', 'There is no such relay.')
