import pg from 'pg'
import { corpus, type DeskIds, persons } from './corpus'

/** Fills an empty, set-up desk in bulk, then ANALYZE; says how far it is. */
export async function loadCorpus(
  connectionString: string,
  tickets: number,
  say: (line: string) => void,
): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query('set synchronous_commit = off')
    const year = new Date().getUTCFullYear()
    await client.query('select foyer_ensure_partitions($1, $2)', [year - 2, year + 1])
    const desk = await readDesk(client)
    const endMs = Math.floor(Date.now() / 86_400_000) * 86_400_000
    const people = persons(Math.max(100, Math.floor(tickets / 5)), endMs - 400 * 86_400_000)
    for (let from = 0; from < people.length; from += 5000)
      await insert(client, 'persons', people.slice(from, from + 5000))
    await client.query(
      "insert into person_addresses (address_key, person_id, address) select email, id, email from persons where email like 'customer%@customers.example'",
    )
    const personIds = people.map((person) => String(person.id))
    let done = 0
    for (const batch of corpus({ tickets, desk, personIds, endMs, openShare: tickets >= 500_000 ? 0.05 : 0.6 })) {
      await insert(client, 'tickets', batch.tickets)
      await insert(client, 'messages', batch.messages)
      await insert(client, 'events', batch.events)
      done += batch.tickets.length
      if (done % 10_000 === 0) say(`corpus: ${done} of ${tickets} tickets`)
    }
    await client.query("select setval(pg_get_serial_sequence('tickets', 'number'), (select max(number) from tickets))")
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

async function insert(client: pg.Client, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  const first = rows[0]
  if (first === undefined) return
  const columns = Object.keys(first).join(', ')
  await client.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  )
}

async function readDesk(client: pg.Client): Promise<DeskIds> {
  const ids = async (sql: string): Promise<string[]> =>
    (await client.query<{ id: string }>(sql)).rows.map((row) => row.id)
  const statuses = await client.query<{ id: string; key: string; category: string }>(
    'select id, key, category from statuses order by position',
  )
  const [brandId] = await ids('select id from brands')
  if (brandId === undefined) throw new Error('the desk is not set up')
  return {
    brandId,
    mailboxIds: await ids('select id from mailboxes order by address'),
    teamIds: await ids('select id from teams order by name'),
    agentIds: await ids('select person_id as id from agents order by 1'),
    statuses: statuses.rows,
  }
}
