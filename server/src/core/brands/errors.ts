import { AppError } from '../../platform/errors'

export const brandUnknown = (): AppError => new AppError('notFound', 'brand.unknown', 'There is no such brand.')
