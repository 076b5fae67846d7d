import type pg from 'pg'
import { quote } from './describe-database'
import { restoreNotEmpty } from './errors'
import type { Head } from './manifest'

/** What a desk writes before anybody has set it up: the set-up link, the worker's sign of life, counters. */
const ownTraces = ['settings', 'one_time_tokens', 'rate_counters', 'idempotency_keys']

/** Locks every table against other writers until the transaction ends, and refuses a desk that holds anything. */
export async function lockEmptyDesk(client: pg.Client, tables: Head['tables']): Promise<void> {
  await client.query(`lock table ${tables.map(({ name }) => quote(name)).join(', ')} in share row exclusive mode`)
  await assertEmpty(client, tables)
  for (const name of ownTraces) await client.query(`delete from ${quote(name)}`)
}

export async function assertEmpty(client: pg.Client, tables: Head['tables']): Promise<void> {
  for (const { name } of tables) {
    if (ownTraces.includes(name)) continue
    const { rows } = await client.query(`select from public.${quote(name)} limit 1`)
    if (rows.length > 0) throw restoreNotEmpty(name)
  }
}
