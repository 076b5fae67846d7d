import { AppError } from '../../platform/errors'

export const tagUnknown = (): AppError => new AppError('notFound', 'tag.unknown', 'There is no such tag.')
export const tagNameTaken = (): AppError => new AppError('conflict', 'tag.nameTaken', 'Another tag has this name.')
export const tagInUse = (): AppError => new AppError('conflict', 'tag.inUse', 'Tickets still carry this tag.')
