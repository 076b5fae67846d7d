import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

const advisoryKey = 0x666f7965 // "foye"
const graceMs = 3000 // a process killed a moment ago may still be connected as far as the database knows
const nameStart = 'foyer desk '

/**
 * Holds this database for one program until `release`, or tells who holds it. The lock is the connection's, so it is gone
 * with the process, however that ends; `name` (63 bytes at most) is what another program reads.
 */
export async function holdAlone(
  connectionString: string,
  name: string,
): Promise<{ isHeld: true; release(): Promise<void> } | { isHeld: false; by: string }> {
  const client = new pg.Client({ connectionString, application_name: `${nameStart}${name}`.slice(0, 63) })
  // Where the server goes away the lock goes too; it matters at the start alone.
  client.on('error', () => undefined)
  await client.connect()
  const until = Date.now() + graceMs
  for (;;) {
    const { isHeld, by } = await tryLock(client)
    if (isHeld) return { isHeld, release: () => client.end() }
    if (Date.now() > until) {
      await client.end()
      return { isHeld, by: (by ?? '').slice(nameStart.length) }
    }
    await sleep(100)
  }
}

async function tryLock(client: pg.Client): Promise<{ isHeld: boolean; by: string | null }> {
  const tried = await client.query<{ isHeld: boolean; by: string | null }>(
    `select pg_try_advisory_lock(${advisoryKey}) as "isHeld", (select a.application_name from pg_locks l
      join pg_stat_activity a on a.pid = l.pid where l.locktype = 'advisory' and l.objid = ${advisoryKey} and l.granted
        and l.database = (select oid from pg_database where datname = current_database()) limit 1) as by`,
  )
  return tried.rows[0] ?? { isHeld: false, by: null }
}
