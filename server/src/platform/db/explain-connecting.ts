import { AppError } from '../errors'

/**
 * Why there is no connection, in one sentence: everything that can go wrong here (address, password, name of the database,
 * certificate) is for people to mend. Neither the driver nor the server repeats a password.
 */
export function explainConnecting(error: unknown): AppError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  // For a name with several addresses Node gives an error of errors without words of its own.
  const reason = (error instanceof Error ? error.message : String(error)) || code || 'no answer'
  return new AppError(
    'unavailable',
    'database.unreachable',
    `The database of DATABASE_URL cannot be used: ${reason.replace(/\.$/, '')}.`,
  )
}
