import { mostGrouped } from '@foyer/contract/group-pages'
import { TicketGrouping } from '@foyer/contract/grouping'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../../test/desk'
import { aMailbox, anAdmin, anAgent, signedIn } from '../../../test/factories'
import { aTicket } from '../../../test/tickets'
import type { Seat } from '../../core/context'
import { createMailbox, setMailboxGrants } from '../../core/mailboxes'
import { seedTypes } from '../../core/types'
import { listGroups } from './list-groups'
import { listTickets } from './list-tickets'

let desk: TestDesk
let admin: Seat
let agent: Seat
let member: Seat

beforeAll(async () => {
  desk = await testDesk()
  await desk.transact((ctx) => seedTypes(ctx))
  const members = [await anAgent(desk), await anAgent(desk), await anAgent(desk)]
  const mailboxes = [await desk.transact((ctx) => aMailbox(ctx)), await desk.transact((ctx) => aMailbox(ctx))]
  const closed = await desk.transact((ctx) =>
    createMailbox(ctx, { name: 'Closed', address: 'closed@desk.example', isRestricted: true }),
  )
  await desk.transact((ctx) =>
    setMailboxGrants(ctx, closed.id, [{ agentId: members[0]?.personId ?? '', level: 'work' }]),
  )
  for (let index = 0; index < 23; index++) {
    await aTicket(desk, {
      subject: `Order ${index}`,
      mailboxId: mailboxes[index % 2]?.id ?? '',
      priority: (['low', 'normal', 'high', 'urgent'] as const)[index % 4] ?? 'normal',
    })
  }
  await aTicket(desk, { subject: 'Salaries', mailboxId: closed.id })
  admin = (await signedIn(desk, await anAdmin(desk))).seat
  member = (await signedIn(desk, members[0] ?? (await anAgent(desk)))).seat
  agent = (await signedIn(desk, await anAgent(desk))).seat
  await asOwner(`
    insert into teams (id, name) values (gen_random_uuid(), 'Beta'), (gen_random_uuid(), 'alpha');
    insert into organizations (id, name) values (gen_random_uuid(), 'Mill'), (gen_random_uuid(), 'Forge');
    update tickets set
      assignee_id = (array_append((select array_agg(person_id order by person_id) from agents), null))[1 + number % 4],
      team_id = case when number % 3 > 0 then (select id from teams order by name offset number % 2 limit 1) end,
      type_id = case when number % 5 > 0 then (select id from types order by position offset number % 3 limit 1) end,
      organization_id = case when number % 4 > 1 then (select id from organizations order by name offset number % 2 limit 1) end,
      due_at = case when number % 3 > 0 then timestamptz '2030-03-30 22:30Z' + (number % 5) * interval '13 hours' end,
      status_id = s.id, status_category = s.category, waiting_since = now() - (number % 4) * interval '1 hour', activity_rank = -(number % 3)
    from statuses s where s.key = (array['todo', 'waitingForCustomer', 'done', 'waitingForThirdParty'])[1 + number % 4]`)
})
afterAll(() => desk.close())

async function asOwner(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: desk.connectionString })
  await client.connect()
  await client.query(statement)
  await client.end()
}

type Asked = Partial<Parameters<typeof listTickets>[1]>
const list = (asked: Asked, seat = admin) =>
  desk.open.as(seat).transact((ctx) => listTickets(ctx, { query: '', sort: 'waiting', limit: 200, ...asked }))
const groupsOf = (group: TicketGrouping, query = '', seat = admin) =>
  desk.open.as(seat).transact((ctx) => listGroups(ctx, { query, group }))
const numbersOf = ({ items }: Awaited<ReturnType<typeof list>>) => items.map(({ number }) => number)
/** A field of the condition language asks for what a key stands for. */
const asQuery = (group: TicketGrouping, key: string) => `${group}:${key}`

async function inPages(asked: Asked, limit: number): Promise<number[]> {
  const all: number[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await list({ ...asked, limit, ...(cursor !== undefined && { cursor }) })
    all.push(...numbersOf(page))
    cursor = page.nextCursor
  }
  return all
}

test.each(TicketGrouping.options)(
  'by %s: groups hold what a query for their key finds, pages come group by group',
  async (group) => {
    const groups = await groupsOf(group)
    expect(groups.length).toBeGreaterThan(1)
    const expected: number[] = []
    for (const { key, count } of groups) {
      const inIt = numbersOf(await list({ query: asQuery(group, key) }))
      expect(inIt).toHaveLength(count)
      expected.push(...inIt)
    }
    expect(numbersOf(await list({ group }))).toEqual(expected)
    for (const limit of [1, 4, 7]) expect(await inPages({ group }, limit)).toEqual(expected)
    // The same where the groups are named, in any order.
    const keys = groups.map(({ key }) => key).reverse()
    const turned = await Promise.all(keys.map(async (key) => numbersOf(await list({ query: asQuery(group, key) }))))
    expect(await inPages({ group, groups: keys.join() }, 3)).toEqual(turned.flat())
  },
)

test('groups stand by name, by their vocabulary or by urgency, and none at the end', async () => {
  const named = (await groupsOf('team')).map(({ name }) => name)
  expect(named).toEqual(['alpha', 'Beta', ''])
  expect((await groupsOf('priority')).map(({ key }) => key)).toEqual(['urgent', 'high', 'normal', 'low'])
  const days = (await groupsOf('due')).map(({ key }) => key)
  expect(days.at(-1)).toBe('none')
  expect(days.slice(0, -1)).toEqual(days.slice(0, -1).sort())
})

test('the days are those of the agent’s clock', async () => {
  await asOwner(`update persons set time_zone = 'Asia/Tokyo' where id = '${admin.personId}'`)
  const days = (await groupsOf('due')).map(({ key }) => key)
  expect(days[0]).toBe('2030-03-31')
  for (const { key, count } of await groupsOf('due'))
    expect(numbersOf(await list({ group: 'due', groups: key }))).toHaveLength(count)
  await asOwner(`update persons set time_zone = null where id = '${admin.personId}'`)
})

test('nobody counts or finds in a group what they may not see', async () => {
  const sum = async (seat: Seat) => (await groupsOf('mailbox', '', seat)).reduce((all, { count }) => all + count, 0)
  expect(await sum(member)).toBe(24)
  expect(await sum(agent)).toBe(23)
  const closed = (await groupsOf('mailbox', '', member)).find(({ count }) => count === 1)
  expect((await list({ group: 'mailbox', groups: closed?.key ?? '' }, agent)).items).toEqual([])
})

test('a list goes on behind a group that emptied meanwhile', async () => {
  const { nextCursor } = await list({ group: 'priority', limit: 2 })
  const all = numbersOf(await list({ group: 'priority' }))
  const urgent = (await groupsOf('priority'))[0]?.count ?? 0
  await asOwner(`update tickets set priority = 'low' where priority = 'urgent'`)
  const rest = await list({ group: 'priority', cursor: nextCursor ?? '' })
  expect(numbersOf(rest).slice(0, 3)).toEqual(all.slice(urgent, urgent + 3))
})

test.each([
  ['a key of no group', { group: 'team', groups: 'nobody' }, 'group.unknown'],
  ['a day that is none', { group: 'due', groups: '2030-02-30' }, 'group.unknown'],
  [
    'too many groups',
    { group: 'status', groups: Array.from({ length: 51 }, (_, i) => `s${i}`).join() },
    'group.unknown',
  ],
] as const)('%s is refused in words', async (_, asked, code) => {
  await expect(list(asked)).rejects.toMatchObject({ code })
})

test('the cursor of one grouping is none of another, nor of groups it is not in', async () => {
  const { nextCursor } = await list({ group: 'priority', limit: 2 })
  const cursor = nextCursor ?? ''
  await expect(list({ group: 'status', cursor })).rejects.toMatchObject({ code: 'cursor.invalid' })
  await expect(list({ cursor })).rejects.toMatchObject({ code: 'cursor.invalid' })
  await expect(list({ group: 'priority', groups: 'none', cursor })).rejects.toMatchObject({ code: 'cursor.invalid' })
})

test('more tickets than can be put into groups are refused', async () => {
  await asOwner(`insert into tickets (id, ref, subject, status_id, status_category, channel, opener, brand_id, customer_id,
      last_message_at, activity_rank, created_at)
    select gen_random_uuid(), 'many' || n, 'Many', status_id, status_category, channel, opener, brand_id, customer_id,
      now(), 0, now() from (select * from tickets limit 1) one, generate_series(1, ${mostGrouped}) n`)
  await expect(groupsOf('team')).rejects.toMatchObject({ code: 'group.tooMany' })
  await expect(list({ group: 'team' })).rejects.toMatchObject({ code: 'group.tooMany' })
  expect(await groupsOf('team', 'subject:Order')).toHaveLength(3)
})
