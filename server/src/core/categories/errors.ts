import { AppError } from '../../platform/errors'
import { unknownInBody } from '../invalid-field'

export const categoryUnknown = (): AppError =>
  new AppError('notFound', 'category.unknown', 'There is no such category.')
export const parentUnknown = (): AppError =>
  unknownInBody('category.unknown', 'parentId', 'There is no such category, or it is archived.')
export const categoryNameTaken = (): AppError =>
  new AppError('conflict', 'category.nameTaken', 'Another category at this place has this name.')
export const categoryCircle = (): AppError =>
  new AppError('conflict', 'category.circle', 'A category cannot stand below itself.')
export const categoryTooDeep = (deepest: number): AppError =>
  new AppError('conflict', 'category.tooDeep', `Categories stand at most ${deepest} deep.`)
