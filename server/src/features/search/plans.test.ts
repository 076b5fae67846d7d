import { groupsOfPage, mostGroupsAsked } from '@foyer/contract/group-pages'
import type { TicketGrouping } from '@foyer/contract/grouping'
import type { TicketSort } from '@foyer/contract/tickets'
import { CompiledQuery } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../../test/desk'
import { aMailbox, anAdmin, anAgent, signedIn } from '../../../test/factories'
import type { Ctx, Seat } from '../../core/context'
import { seedStatuses } from '../../core/statuses'
import { nextTicket } from '../../core/tickets'
import { countEach } from './count-each'
import { countTickets } from './count-tickets'
import { listGroups } from './list-groups'
import { listTickets } from './list-tickets'
import { type Scan, scansOf } from './test-plans'

const pageSize = 50
const most = 10 * pageSize
let desk: TestDesk
let agent: Seat
let few: Seat

beforeAll(async () => {
  desk = await testDesk()
  const first = await desk.transact(async (ctx) => {
    await seedStatuses(ctx)
    const mailbox = await aMailbox(ctx)
    await aMailbox(ctx)
    return mailbox
  })
  const member = await anAgent(desk)
  for (let index = 0; index < 9; index++) await anAgent(desk)
  await fill()
  agent = (await signedIn(desk, member)).seat
  const { seat } = await signedIn(desk, await anAdmin(desk))
  few = { ...seat, role: 'agent', mailboxes: { ...seat.mailboxes, visibleIds: [first.id], seesAll: false } }
}, 120_000)
afterAll(() => desk.close())

/** 20,000 tickets, 30 % open, and 40,000 messages: "everywhere" in a third of them, "seldom" in 20. */
async function fill(): Promise<void> {
  const client = new pg.Client({ connectionString: desk.connectionString })
  await client.connect()
  await client.query(`
    insert into teams (id, name) select gen_random_uuid(), 'Team ' || n from generate_series(1, 8) n;
    insert into tags (id, name) select gen_random_uuid(), 'tag' || n from generate_series(1, 20) n;
    insert into persons (id, name, email)
      select gen_random_uuid(), 'Customer ' || n, 'c' || n || '@outside.example' from generate_series(1, 2000) n;
    insert into person_addresses (address_key, person_id, address)
      select email, id, email from persons where email like '%@outside.example';
    create temp table ids as select
      (select array_agg(id order by name) from teams) as teams, (select array_agg(id order by name) from tags) as tags,
      (select array_agg(id order by id) from persons) as persons,
      (select array_agg(person_id order by person_id) from agents) as agents,
      (select array_agg(id order by name) from mailboxes) as mailboxes, (select id from brands limit 1) as brand;
    insert into tickets (id, ref, subject, status_id, status_category, channel, opener, brand_id, mailbox_id, team_id,
      assignee_id, customer_id, tag_ids, custom_fields, waiting_since, due_at, done_at, last_message_at, activity_rank, created_at)
    select gen_random_uuid(), 'r' || n, 'Subject ' || n, s.id, s.category, 'email', 'customer', brand, mailboxes[1 + n % 2],
      teams[1 + n % 8], case when n % 3 > 0 then agents[1 + n % array_length(agents, 1)] end,
      persons[1 + n % array_length(persons, 1)], array[tags[1 + n % 20]],
      case when n % 4 = 0 then jsonb_build_object('order', 'A-' || n) else '{}' end,
      case when s.category = 'open' and n % 5 > 0 then at end, case when n % 10 = 0 then at end,
      case when s.category = 'done' then at end, at, -(extract(epoch from at) * 1000)::bigint, at
    from ids, generate_series(1, 20000) n
      cross join lateral (select now() - (n * 7919 % 20000) * interval '3 minutes' as at) a
      join statuses s on s.key = case when n % 10 < 3 then 'todo' when n % 10 < 4 then 'waitingForCustomer'
        when n % 50 = 49 then 'spam' else 'done' end;
    insert into messages (id, ticket_id, direction, visibility, channel, author_kind, search_text, search_config,
      received_at, created_at)
    select (substr(foyer_uuid_floor(now())::text, 1, 15) || substr(gen_random_uuid()::text, 16))::uuid,
      t.id, 'in', 'public', 'email', 'customer',
      'word' || (t.number * k % 997) || ' other' || (t.number % 89) || case when (t.number + k) % 3 = 0 then ' everywhere'
        else '' end || case when t.number % 1000 = 0 and k = 1 then ' seldom' else '' end,
      'english', t.created_at, t.created_at
    from tickets t, generate_series(1, 2) k;
    insert into blobs (sha256, size) values (repeat('0', 64), 1);
    insert into attachments (id, message_id, ticket_id, sha256, name, content_type, size)
    select gen_random_uuid(), m.id, m.ticket_id, repeat('0', 64), 'file.txt', 'text/plain', 1
    from messages m join tickets t on t.id = m.ticket_id where t.number % 5 = 0;
    insert into attachment_texts (attachment_id, search_text, outcome)
    select a.id, 'paper' || (t.number % 97) || ' sheet' || case when t.number % 2000 = 0 then ' parchment' else '' end, 'read'
    from attachments a join tickets t on t.id = a.ticket_id;
    insert into custom_fields (id, key, applies_to, kind, names) values (gen_random_uuid(), 'order', 'ticket', 'text', '{}');
    analyze`)
  await client.end()
}

type Plans = { text: string; scans: Scan[] }[]
/** The statements of `run` over tickets or messages, explained in the very transaction they ran in. */
const explain = (seat: Seat, run: (ctx: Ctx) => Promise<unknown>): Promise<Plans> =>
  desk.open.as(seat).transact(async (ctx) => {
    const seen: CompiledQuery[] = []
    const executor = ctx.db.getExecutor()
    const execute = executor.executeQuery.bind(executor)
    const record = (query: CompiledQuery) => {
      seen.push(query)
      return execute(query)
    }
    Object.assign(executor, { executeQuery: record })
    await run(ctx)
    const isHot = (text: string) =>
      /^\s*(\/\*.*\*\/)?\s*(select|with)/.test(text) && /from (tickets|messages)/.test(text)
    const plans: Plans = []
    for (const { sql: text, parameters } of seen.filter((query) => isHot(query.sql)))
      plans.push({ text, scans: scansOf(await explainOne(execute, text, parameters)) })
    return plans
  })

/** What is prepared must be good under a plan made for no value; all else is planned for its values each time. */
async function explainOne(
  execute: (query: CompiledQuery) => Promise<{ rows: unknown[] }>,
  text: string,
  values: readonly unknown[],
): Promise<unknown> {
  const how = 'explain (analyze, buffers, format json)'
  if (text.includes('/* custom plan */')) return (await execute(CompiledQuery.raw(`${how} ${text}`, [...values]))).rows
  const written = values.map((value) => pg.escapeLiteral(asText(value)))
  await execute(CompiledQuery.raw('set local plan_cache_mode = force_generic_plan'))
  await execute(CompiledQuery.raw(`prepare hot as ${text}`))
  const called = written.length > 0 ? `hot(${written.join(', ')})` : 'hot'
  const { rows } = await execute(CompiledQuery.raw(`${how} execute ${called}`))
  await execute(CompiledQuery.raw('deallocate hot'))
  return rows
}

function asText(value: unknown): string {
  if (value instanceof Date) return value.toISOString()
  return Array.isArray(value) ? `{${value.join(',')}}` : String(value)
}

const rowsOf = (scans: readonly Scan[]): number => scans.reduce((sum, { rowsRead }) => sum + rowsRead, 0)
/** A partition without rows is read whole in no time. */
const isWhole = ({ kind, table, rowsRead }: Scan): boolean =>
  kind === 'Seq Scan' && rowsRead > 0 && /^(tickets|messages|attachment)/.test(table)
function expectSmall(plans: Plans): void {
  expect(plans.length).toBeGreaterThan(0)
  for (const { text, scans } of plans) {
    expect(scans.filter(isWhole), text).toEqual([])
    expect(rowsOf(scans), text).toBeLessThanOrEqual(most)
  }
}

test.each<[string, TicketSort, string]>([
  ['', 'waiting', 'tickets_all_waiting'],
  ['status:open', 'waiting', 'tickets_open_waiting'],
  ['status:open', '-waiting', 'tickets_open_waiting'],
  ['status:open', 'activity', 'tickets_open_activity'],
  ['status:open', 'created', 'tickets_open_created'],
  ['status:open', 'due', 'tickets_open_due'],
  ['status:open team:"Team 3"', 'waiting', 'tickets_open_team'],
  ['status:open assignee:me', 'waiting', 'tickets_open_assignee'],
  ['status:waiting', 'waiting', 'tickets_waiting_order'],
  ['status:done', 'activity', 'tickets_done_activity'],
  ['status:spam', 'activity', 'tickets_spam_activity'],
  ['priority:normal', 'created', 'tickets_all_created'],
  ['number:77', 'waiting', 'tickets_number_key'],
  ['customer:c77@outside.example', 'activity', 'tickets_customer'],
])('%s by %s reads little more than it shows', async (query, sort, index) => {
  let shown = 0
  const plans = await explain(agent, async (ctx) => {
    shown = (await listTickets(ctx, { query, sort, limit: pageSize })).items.length
  })
  expectSmall(plans)
  expect(shown).toBeGreaterThan(0)
  expect(plans.flatMap(({ scans }) => scans.map((scan) => scan.index))).toContain(index)
})

test.each<[string, TicketSort]>([
  ['status:open is:unassigned', 'waiting'],
  ['everywhere', 'waiting'],
  ['everywhere status:open', 'activity'],
  ['seldom', 'waiting'],
  ['seldom OR absent OR nowhere OR missing OR vanished OR lost', 'created'],
  ['everywhere seldom', 'waiting'],
  ['absent', 'waiting'],
  ['field.order:A-400', 'waiting'],
  ['a-400', 'created'],
  ['parchment', 'waiting'],
  ['file:parchment', 'activity'],
  ['file:absent', 'waiting'],
])('%s by %s reads little, whatever the desk holds', async (query, sort) => {
  expectSmall(await explain(agent, (ctx) => listTickets(ctx, { query, sort, limit: pageSize })))
})

test.each<[TicketGrouping, TicketSort, string]>([
  ['assignee', 'waiting', 'tickets_open_assignee'],
  ['team', 'waiting', 'tickets_open_team'],
  ['mailbox', 'waiting', 'tickets_open_mailbox'],
  ['priority', 'waiting', 'tickets_open_priority'],
  ['type', 'waiting', 'tickets_open_type'],
  ['due', 'due', 'tickets_open_due'],
])('open tickets by %s read little more than they show, the first groups and the last', async (group, sort, index) => {
  const query = 'status:open'
  const groups = await desk.open.as(agent).transact((ctx) => listGroups(ctx, { query, group }))
  for (const some of [groups, [...groups].reverse()]) {
    const keys = groupsOfPage(some, pageSize + 1, mostGroupsAsked).join()
    const plans = await explain(agent, (ctx) => listTickets(ctx, { query, sort, group, groups: keys, limit: pageSize }))
    expectSmall(plans)
    expect(plans.flatMap(({ scans }) => scans.map((scan) => scan.index))).toContain(index)
  }
})

test('the groups of a list are counted by reading it once', async () => {
  const plans = await explain(agent, (ctx) => listGroups(ctx, { query: 'status:open', group: 'assignee' }))
  expect(plans).toHaveLength(1)
  for (const { scans } of plans) expect(rowsOf(scans)).toBeLessThanOrEqual(6100)
})

test('a page further on costs what the first one costs', async () => {
  const list = { query: 'status:done', sort: 'activity' as const, limit: pageSize }
  const next = async (cursor: string | null) => {
    const page = await desk.open
      .as(agent)
      .transact((ctx) => listTickets(ctx, { ...list, limit: 200, ...(cursor !== null && { cursor }) }))
    return page.nextCursor
  }
  let cursor = await next(null)
  for (let page = 0; page < 5; page++) cursor = await next(cursor)
  expectSmall(await explain(agent, (ctx) => listTickets(ctx, { ...list, cursor: cursor ?? '' })))
})

test('an agent of one mailbox reads no more than one of all', async () => {
  expectSmall(await explain(few, (ctx) => listTickets(ctx, { query: 'status:open', sort: 'waiting', limit: pageSize })))
})

test('counting stops at its limit', async () => {
  const plans = await explain(agent, async (ctx) => {
    expect(await countTickets(ctx, { query: '' })).toMatchObject({ exact: false })
    expect(await countTickets(ctx, { query: 'status:open' })).toMatchObject({ count: 6000, exact: true })
  })
  for (const { scans } of plans) expect(rowsOf(scans)).toBeLessThanOrEqual(11_000)
})

test('suggestions are counted with little reading, whatever they name', async () => {
  const plans = await explain(agent, async (ctx) => {
    const each = 'tag:tag3 OR team:"Team 3" OR status:open OR field.order:A-400 OR customer:c77@outside.example'
    expect(await countEach(ctx, { query: 'status:open', each })).toHaveLength(5)
  })
  expect(plans.flatMap(({ scans }) => scans).filter(isWhole)).toEqual([])
  for (const { scans } of plans) expect(rowsOf(scans)).toBeLessThanOrEqual(5 * 10 * pageSize)
})

test('what may fall through, and what matters most, are looked for among what is still to be dealt with', async () => {
  const plans = [
    ...(await explain(agent, (ctx) => listTickets(ctx, { query: 'is:atrisk', sort: 'waiting', limit: pageSize }))),
    ...(await explain(agent, (ctx) => countTickets(ctx, { query: 'is:atrisk' }))),
    ...(await explain(agent, (ctx) => nextTicket(ctx, { after: 1 }))),
  ]
  expect(plans.length).toBeGreaterThanOrEqual(3)
  for (const { text, scans } of plans) {
    expect(scans.filter(isWhole), text).toEqual([])
    expect(
      scans.map((scan) => scan.index).filter((index) => index?.startsWith('tickets_all')),
      text,
    ).toEqual([])
  }
})
