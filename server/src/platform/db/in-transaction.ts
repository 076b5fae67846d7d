import {
  CompiledQuery,
  type DatabaseConnection,
  DummyDriver,
  type Kysely,
  PostgresDialect,
  sql,
  Transaction,
} from 'kysely'
import type { DB } from './tables.gen'

export type Tx = Transaction<DB>
const retryable = new Set(['40001', '40P01', '55P03']) // serialization, deadlock, lock_timeout
const mostTries = 3

export type TransactionPlan<Start> = {
  /** The first statement: it travels together with `begin`. */
  first: (tx: Tx) => Promise<Start>
  /** The last statement: it travels together with `commit`. */
  last?: (tx: Tx) => Promise<void>
  /** Nothing is kept, so the answer need not wait for the end. */
  isRead?: boolean
}

/**
 * Opens one transaction. Deadlocks and lock time-outs are tried again from the start, so `run` must have no effect outside
 * the database. Statements asked for side by side (`Promise.all`) are sent side by side and carried out in that order; the
 * first that fails fails all behind it. Savepoints therefore stand alone: nothing runs beside them.
 */
export async function inTransaction<Start, T>(
  db: Kysely<DB>,
  plan: TransactionPlan<Start>,
  run: (tx: Tx, start: Start) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await db.getExecutor().provideConnection((connection) => inOne(db, connection, { plan, run }))
    } catch (error) {
      if (tries >= mostTries || !retryable.has(sqlState(error) ?? '')) throw error
    }
  }
}

async function inOne<Start, T>(
  db: Kysely<DB>,
  connection: DatabaseConnection,
  { plan, run }: { plan: TransactionPlan<Start>; run: (tx: Tx, start: Start) => Promise<T> },
): Promise<T> {
  const { tx, close } = transactionOn(db, connection)
  // `begin` fails only where the connection does, and then so does the statement behind it.
  send(connection, 'begin').catch(() => undefined)
  let result: T
  try {
    result = await run(tx, await plan.first(tx))
  } catch (error) {
    close()
    await send(connection, 'rollback').catch(() => undefined) // fails only with the connection, whose end undoes as well
    throw error
  }
  // Where the last statement fails, the database answers this commit by undoing everything.
  const last = plan.last?.(tx) ?? null
  close()
  const ended = send(connection, 'commit')
  if (plan.isRead === true) ended.catch(() => undefined)
  else await Promise.all([last, ended])
  return result
}

const send = (connection: DatabaseConnection, text: string) => connection.executeQuery(CompiledQuery.raw(text))

/** Of a transaction only its executor is ever used: it begins no other and ends no pool. */
const unused = {
  driver: new DummyDriver(),
  dialect: new PostgresDialect({ pool: () => Promise.reject(new Error('A transaction opens no connection.')) }),
}

/** `close` ends its use: a statement that comes too late, from beside one that failed, must not run outside of it. */
function transactionOn(db: Kysely<DB>, connection: DatabaseConnection): { tx: Tx; close: () => void } {
  let isOpen = true
  const executor = db.getExecutor().withConnectionProvider({
    provideConnection: async (use) => {
      if (!isOpen) throw new Error('The transaction is over.')
      return use(connection)
    },
  })
  const tx = new Transaction<DB>({ ...unused, config: { dialect: unused.dialect }, executor })
  const close = () => {
    isOpen = false
  }
  return { tx, close }
}

/** Tells the database who acts (`foyer.actor`, ground for row-level security) and answers the transaction's time. */
export async function startAs(tx: Kysely<DB>, actor: string): Promise<Date> {
  const started = await sql<{ now: Date }>`select set_config('foyer.actor', ${actor}, true), now()`.execute(tx)
  return started.rows[0]?.now ?? new Date()
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
