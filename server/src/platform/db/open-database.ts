import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { DB } from './tables.gen'

export type Database = { db: Kysely<DB>; pool: pg.Pool; close(): Promise<void> }

pg.types.setTypeParser(pg.types.builtins.INT8, Number) // counts and numbers of this desk stay far below 2^53

const names = new Map<string, string>()
const mostNames = 2000 // texts differ only by shape, so a few hundred; the cap is for a bug, not for use
function statementName(text: string): string | null {
  const known = names.get(text)
  if (known !== undefined) return known
  // A text that says so is planned for its values each time (performance.md 4.4); session commands are not worth a name.
  if (text.includes('/* custom plan */') || !/^\s*(select|insert|update|delete|with)\b/i.test(text)) return null
  if (names.size >= mostNames) return null
  const name = `s${createHash('sha1').update(text).digest('base64url')}`
  names.set(text, name)
  return name
}

/** Named prepared statements for everything the query builder sends: parse and plan once for each connection. */
function prepareStatements(client: pg.PoolClient): void {
  // A connection in use that breaks fails its query; without a listener it would end the process instead.
  client.on('error', () => undefined)
  const send = client.query
  const query = (...given: unknown[]): unknown => {
    const [text, values, ...rest] = given
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? statementName(text) : null
    return Reflect.apply(send, client, name === null ? given : [{ name, text, values }, ...rest])
  }
  Object.defineProperty(client, 'query', { value: query })
}

/**
 * One pool a process. `role` is what every connection becomes at start-up (`foyer_app`: owns nothing, cannot change
 * history); null only for migrations and backups.
 */
export function openDatabase(
  connectionString: string,
  options: { role: string | null; max?: number; statementTimeoutMs?: number },
): Database {
  const settings = [
    `-c statement_timeout=${options.statementTimeoutMs ?? 5000}`,
    '-c lock_timeout=1000',
    '-c idle_in_transaction_session_timeout=60000',
    '-c timezone=UTC',
    ...(options.role === null ? [] : [`-c role=${options.role}`]),
  ]
  const pool = new pg.Pool({
    connectionString,
    max: options.max ?? Math.max(4, 2 * availableParallelism()),
    options: settings.join(' '),
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30_000,
    application_name: 'foyer',
    pipeline: true,
  })
  pool.on('connect', prepareStatements)
  pool.on('error', () => undefined) // an idle connection that broke is replaced by the pool; its next use reports
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  return { db, pool, close: () => db.destroy() }
}
