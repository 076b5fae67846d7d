import { sqlState } from '../platform/db'
import type { AppError } from '../platform/errors'

/** The unique index is the judge when two write at once; the transaction is over either way. */
export async function orTaken<T>(write: Promise<T>, taken: () => AppError): Promise<T> {
  try {
    return await write
  } catch (error) {
    throw sqlState(error) === '23505' ? taken() : error
  }
}
