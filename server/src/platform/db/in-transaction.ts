import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from './tables.gen'

export type Tx = Transaction<DB>
export type TransactionStart = { tx: Tx; now: Date }
const retryable = new Set(['40001', '40P01', '55P03']) // serialization, deadlock, lock_timeout
const mostTries = 3

/**
 * Opens one transaction, tells the database who acts (`foyer.actor`, ground for row-level security) and takes its time as
 * `now`. Deadlocks and lock time-outs are tried again from the start, so `run` must have no effect outside the database.
 */
export async function inTransaction<T>(
  db: Kysely<DB>,
  actor: string,
  run: (start: TransactionStart) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await db.transaction().execute(async (tx) => {
        const started = await sql<{ now: Date }>`select set_config('foyer.actor', ${actor}, true), now()`.execute(tx)
        return run({ tx, now: started.rows[0]?.now ?? new Date() })
      })
    } catch (error) {
      if (tries >= mostTries || !retryable.has(sqlState(error) ?? '')) throw error
    }
  }
}

/** The SQLSTATE of a database error, or null where the error is none. */
export const sqlState = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code)
    ? error.code
    : null

/** Runs inside a savepoint: what fails in there is undone alone and thrown, the transaction goes on. */
export async function inSavepoint<T>(tx: Tx, run: () => Promise<T>): Promise<T> {
  await sql`savepoint step`.execute(tx)
  try {
    const result = await run()
    await sql`release savepoint step`.execute(tx)
    return result
  } catch (error) {
    await sql`rollback to savepoint step`.execute(tx)
    throw error
  }
}
