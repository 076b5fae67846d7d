import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../../test/desk'
import { emailOutbound } from '../../channels/email'
import { system } from '../../core/context'
import { findOrCreatePerson } from '../../core/people'
import { readSetting } from '../../core/settings'
import { changeTicket, openTicket } from '../../core/tickets'
import { setUpDesk } from '../setup'
import { addDemo } from './add-demo'
import { removeDemo } from './remove-demo'

let desk: TestDesk
let owner: pg.Client

const rows = async <T>(text: string): Promise<T[]> => (await owner.query(text)).rows
async function count(from: string): Promise<number> {
  const [found] = await rows<{ count: number }>(`select count(*)::int as count from ${from}`)
  return found?.count ?? -1
}
/** Every table with its number of rows. */
async function census(): Promise<Record<string, number>> {
  const tables = await rows<{ name: string }>(`select c.relname as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition order by 1`)
  const counts: Record<string, number> = {}
  for (const { name } of tables) counts[name] = await count(`"${name}"`)
  return counts
}

beforeAll(async () => {
  desk = await testDesk({ outbound: emailOutbound })
  owner = new pg.Client({ connectionString: desk.connectionString })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await desk.close()
})

test('a desk that is not set up is refused', async () => {
  await expect(addDemo(desk.open)).rejects.toMatchObject({ kind: 'conflict', code: 'demo.notSetUp' })
  expect(await count('settings')).toBe(0)
})

test('sample tickets are told by the verbs, marked, and taken away without a trace', { timeout: 240_000 }, async () => {
  const admin = { name: 'Ada', email: 'ada@nordlicht.example', password: 'a long enough phrase 7' }
  const given = { company: 'Nordlicht', locale: 'en', timeZone: 'UTC', mailboxes: [], hasDemo: false, admin }
  await setUpDesk(desk.open.as(system('test')), given, async () => null)
  const before = await census()
  await addDemo(desk.open)
  await expect(addDemo(desk.open)).rejects.toMatchObject({ code: 'demo.exists' })

  expect(await count('tickets')).toBe(300)
  for (const table of ['tickets', 'messages', 'deliveries'])
    expect(await count(`${table} where not is_test`), table).toBe(0)
  expect(await count('messages')).toBeGreaterThan(700)
  expect(await count(`messages where visibility = 'internal'`)).toBeGreaterThan(20)
  expect(await count(`messages where html is not null`)).toBeGreaterThan(20)
  expect(await count('attachments where message_id is null')).toBe(0)
  const types = await rows<{ type: string }>('select distinct content_type as type from attachments order by 1')
  expect(types.map(({ type }) => type)).toEqual(['application/pdf', 'image/png', 'text/plain'])
  // Numbers follow the time, and no fact lies ahead.
  expect(await count('tickets a join tickets b on b.number = a.number + 1 where b.created_at < a.created_at')).toBe(0)
  expect(await count('events where at > now()')).toBe(0)
  expect(await count('tickets t where version <> (select count(*) from events e where e.object_id = t.id)')).toBe(0)
  // Nothing leaves, nobody can sign in, and no mailbox takes real mail.
  expect(await count(`deliveries where state <> 'accepted'`)).toBe(0)
  expect(await count('graphile_worker.jobs')).toBe(0)
  expect(
    await count('agents a join persons p on p.id = a.person_id where p.is_test and password_hash is not null'),
  ).toBe(0)
  expect(await count('mailboxes where is_test and is_enabled')).toBe(0)

  const [file] = await rows<{ sha256: string }>('select sha256 from blobs limit 1')
  await removeDemo(desk.open)
  expect(await desk.transact((ctx) => readSetting(ctx, 'hasDemo'))).toBe(false)
  // The switch itself is a fact of the desk: its setting and its two events stay.
  expect(await census()).toEqual({ ...before, settings: 1 + (before.settings ?? 0), events: 2 + (before.events ?? 0) })
  expect(await desk.house.blobs.has(file?.sha256 ?? '')).toBe(false)
})

test('what real work rests on stays, without the mark', { timeout: 240_000 }, async () => {
  await addDemo(desk.open)
  const [sample] = await rows<{ id: string; email: string; team: string; tag: string; ticket: string }>(`
    select p.id, p.email, t.team_id as team, g.name as tag, t.id as ticket from tickets t join persons p on p.id = t.customer_id
    join tags g on g.id = t.tag_ids[1] limit 1`)
  if (sample === undefined) throw new Error('no sample')
  const real = await desk.transact(async (ctx) => {
    const person = await findOrCreatePerson(ctx, { email: sample.email })
    expect(person.id).toBe(sample.id)
    const ticket = await openTicket(ctx, {
      subject: 'A real one',
      customerId: person.id,
      channel: 'api',
      mailboxId: null,
      opener: 'agent',
      origin: 'followUp',
      followUpOfId: sample.ticket,
      teamId: sample.team,
    })
    return changeTicket(ctx, ticket.id, [{ action: 'addTags', tags: [sample.tag] }])
  })
  await removeDemo(desk.open)
  expect(await rows('select id, customer_id, team_id, tag_ids, follow_up_of_id from tickets')).toEqual([
    { id: real.id, customer_id: sample.id, team_id: sample.team, tag_ids: real.tagIds, follow_up_of_id: null },
  ])
  expect(await count('persons where is_test')).toBe(0)
  expect(await count(`events where object_id = '${real.id}'`)).toBe(2)
  expect(await count(`events where object_id = '${sample.id}'`)).toBe(1)
})

test('the running role may call the function and nothing beneath it', async () => {
  await expect(desk.transact(({ db }) => db.deleteFrom('events').execute())).rejects.toThrow('permission denied')
})
