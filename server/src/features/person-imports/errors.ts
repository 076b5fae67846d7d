import { AppError } from '../../platform/errors'

export const importUnknown = (): AppError =>
  new AppError('notFound', 'personImport.unknown', 'There is no such import, or it is older than 30 days.')
export const importUnreadable = (): AppError =>
  new AppError('invalid', 'personImport.unreadable', 'This file cannot be read as CSV.')
export const importEmpty = (): AppError =>
  new AppError('invalid', 'personImport.empty', 'There are no rows in this file.')
export const importTooLarge = (most: number): AppError =>
  new AppError('invalid', 'personImport.tooLarge', `At most ${most} rows, 200 columns and 20 MiB at once.`, { most })
export const importColumns = (): AppError =>
  new AppError(
    'invalid',
    'personImport.columns',
    'Say once what each column is, and which one holds an address or a phone number.',
  )
export const importStarted = (): AppError =>
  new AppError('conflict', 'personImport.started', 'This import was started already.')
