import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTeam } from '../../core/agents'
import { emailOutbound } from '../../channels/email'
import { system } from '../../core/context'
import { readSetting } from '../../core/settings'
import { openTicket } from '../../core/tickets'
import { type TestDesk, testDesk } from '../../../test/desk'
import { setUpDesk } from '../setup'
import { addDemo } from './add-demo'
import { removeDemo } from './remove-demo'

let desk: TestDesk
let owner: pg.Client

const rows = async <T>(text: string): Promise<T[]> => (await owner.query(text)).rows
const row = async <T>(text: string): Promise<T> => {
  const [first] = await rows<T>(text)
  if (first === undefined) throw new Error('no row')
  return first
}
/** Every table's number of rows, and of the marked ones. */
async function census(): Promise<Record<string, number>> {
  const tables = await rows<{ name: string }>(`select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and relkind in ('r', 'p') and not relispartition order by 1`)
  const counts: Record<string, number> = {}
  for (const { name } of tables) counts[name] = (await row<{ n: number }>(`select count(*)::int as n from "${name}"`)).n
  return counts
}

beforeAll(async () => {
  desk = await testDesk({ outbound: emailOutbound })
  owner = new pg.Client({ connectionString: desk.connectionString })
  await owner.connect()
}
afterAll(async () => {
  await owner.end()
  await desk.close()
}

test('an unset desk is refused, a set-up one is filled with believable tickets, and nothing leaves', async () => {
  await expect(addDemo(desk.open)).rejects.toMatchObject({ code: 'demo.notSetUp' })
  const given = { company: 'Nordlicht', locale: 'en', timeZone: 'UTC', mailboxes: [], hasDemo: false }
  const admin = { name: 'Ada', email: 'ada@nordlicht.example', password: 'a long enough phrase 7' }
  await setUpDesk(desk.open.as(system('test')), { ...given, admin }, async () => null)
  const before = await census()
  const begun = Date.now()
  await addDemo(desk.open)
  console.log('took', Date.now() - begun)
  console.log(await rows(`select status_category, (select key from statuses s where s.id = status_id), count(*)::int, count(assignee_id)::int as assigned, max(now() - waiting_since)::text as longest from tickets group by 1, 2`))
  console.log(await rows(`select message_count, count(*)::int from tickets group by 1 order by 1`))
  console.log(await rows(`select language, count(*)::int from tickets group by 1 order by 1`))
  console.log(await rows(`select number::int, created_at, subject, status_category, message_count from tickets order by number desc limit 30`))
  console.log(before, await census())
  expect(await desk.transact((ctx) => readSetting(ctx, 'hasDemo'))).toBe(true)
  await removeDemo(desk.open)
  console.log(await census())
}
