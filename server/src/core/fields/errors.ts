import { AppError } from '../../platform/errors'

export const customFieldUnknown = (): AppError =>
  new AppError('notFound', 'field.unknown', 'There is no such custom field.')
/** Of a value's key, in a body. */
export const fieldKeyUnknown = (key: string): AppError =>
  new AppError('invalid', 'field.unknown', 'There is no such custom field.', {
    key,
    errors: [{ path: `customFields.${key}`, message: 'There is no such custom field.' }],
  })
export const fieldInvalid = (key: string, message: string): AppError =>
  new AppError('invalid', 'field.invalid', message, {
    key,
    errors: [{ path: `customFields.${key}`, message }],
  })
export const fieldKeyTaken = (): AppError =>
  new AppError('conflict', 'field.keyTaken', 'Another field has this key, or the key is reserved.')
export const fieldOptionsNeeded = (): AppError =>
  new AppError('invalid', 'field.optionsNeeded', 'A choice needs at least one option.')
export const tooManyFields = (most: number): AppError =>
  new AppError('conflict', 'field.tooMany', `There are at most ${most} custom fields.`)
