import { AppError } from '../../platform/errors'

export const typeUnknown = (): AppError => new AppError('notFound', 'type.unknown', 'There is no such type.')
export const typeKeyTaken = (): AppError => new AppError('conflict', 'type.keyTaken', 'Another type has this key.')
export const stepOrder = (): AppError =>
  new AppError('invalid', 'step.order', 'A step can only wait for steps that stand before it.')
export const stepOwnerUnknown = (): AppError =>
  new AppError('invalid', 'step.ownerUnknown', 'A step has one agent or one team, or neither; this one is unknown.')
