import { AppError } from '../errors'

export const templateInvalid = (message: string, details: Record<string, unknown> = {}): AppError =>
  new AppError('invalid', 'template.invalid', message, details)

/** Liquid's words carry line and column, and after them a picture of the source that an answer does not need. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error ? (error.message.split('\n')[0] ?? '').slice(0, 200) : 'unknown'
