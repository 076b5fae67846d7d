import type { TicketSort } from '@foyer/contract/tickets'
import fc from 'fast-check'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordStatements, type TestDesk, testDesk } from '../../../test/desk'
import { aMailbox, anAdmin, anAgent, signedIn } from '../../../test/factories'
import { aTicket } from '../../../test/tickets'
import type { Seat } from '../../core/context'
import { createMailbox, setMailboxGrants } from '../../core/mailboxes'
import { AppError } from '../../platform/errors'
import { countTickets } from './count-tickets'
import { listTickets } from './list-tickets'

let desk: TestDesk
let admin: Seat
let agent: Seat
const numbers: Record<string, number> = {}

beforeAll(async () => {
  desk = await testDesk()
  const member = await anAgent(desk)
  const open = await desk.transact((ctx) => aMailbox(ctx, { name: 'Open', address: 'open@desk.example' }))
  const closed = await desk.transact((ctx) =>
    createMailbox(ctx, { name: 'Closed', address: 'closed@desk.example', isRestricted: true }),
  )
  await desk.transact((ctx) => setMailboxGrants(ctx, closed.id, [{ agentId: member.personId, level: 'work' }]))
  admin = (await signedIn(desk, await anAdmin(desk))).seat
  agent = (await signedIn(desk, await anAgent(desk))).seat
  for (let index = 0; index < 12; index++) {
    const tags = index % 3 === 0 ? ['VIP'] : []
    const priority = index % 2 === 0 ? 'high' : 'low'
    const { ticket } = await aTicket(desk, { subject: `Order ${index}`, mailboxId: open.id, tags, priority })
    numbers[`order ${index}`] = ticket.number
  }
  numbers.closed = (await aTicket(desk, { subject: 'Salaries', mailboxId: closed.id })).ticket.number
  numbers.spam = (await aTicket(desk, { subject: 'Lottery', mailboxId: open.id, category: 'spam' })).ticket.number
  await shapeTimes()
})
afterAll(() => desk.close())

/** Times with equal ones among them, and nulls: what orders and pages have to get right. */
async function shapeTimes(): Promise<void> {
  const client = new pg.Client({ connectionString: desk.connectionString })
  await client.connect()
  await client.query(`update tickets set
    waiting_since = case when number % 3 = 0 then null else now() - (number % 4) * interval '1 hour' end,
    due_at = case when number % 2 = 0 then null else now() + (number % 5) * interval '1 hour' end,
    activity_rank = -(number % 4), created_at = now() - (number % 6) * interval '1 microsecond'`)
  await client.end()
}

type More = { sort?: TicketSort; limit?: number; cursor?: string }
const list = (seat: Seat, query: string, more: More = {}) =>
  desk.open.as(seat).transact((ctx) => listTickets(ctx, { query, sort: 'waiting', limit: 50, ...more }))
const found = async (seat: Seat, query: string) =>
  (await list(seat, query)).items.map(({ number }) => number).sort((a, b) => a - b)
const count = (seat: Seat, query: string) => desk.open.as(seat).transact((ctx) => countTickets(ctx, { query }))
const errorOf = (query: string): Promise<AppError | null> =>
  list(admin, query).then(
    () => null,
    (error) => (error instanceof AppError ? error : Promise.reject(error)),
  )

const waiting = ['waiting_order', 'activity_rank', 'id']
const orders = {
  waiting,
  sla: waiting,
  activity: ['activity_rank', 'id'],
  created: ['created_at', 'id'],
  due: ['due_order', 'activity_rank', 'id'],
}
const cases = (Object.keys(orders) as (keyof typeof orders)[]).flatMap((sort) =>
  ([sort, `-${sort}`] as TicketSort[]).map((name): [TicketSort, string] => {
    const isDescending = (sort === 'created') !== name.startsWith('-')
    return [name, orders[sort].map((column) => `${column} ${isDescending ? 'desc' : 'asc'}`).join(', ')]
  }),
)

describe('order and pages', () => {
  test.each(cases)('%s in pages of three is the whole list once', async (sort, order) => {
    const paged: number[] = []
    let cursor: string | null = null
    do {
      const page = await list(admin, 'status:open', { sort, limit: 3, ...(cursor !== null && { cursor }) })
      paged.push(...page.items.map(({ number }) => number))
      cursor = page.nextCursor
    } while (cursor !== null)
    const { rows } = await desk.database.pool.query<{ number: number }>(
      `select number from tickets where status_category = 'open' and subject <> 'Salaries' order by ${order}`,
    )
    expect(paged).toEqual(rows.map(({ number }) => number))
    expect(paged).toHaveLength(12)
  })

  test('a cursor of another query, order or desk, or a changed one, is refused', async () => {
    const { nextCursor } = await list(admin, 'status:open', { limit: 3 })
    const cursor = nextCursor ?? ''
    const calls: [string, More][] = [
      ['status:open tag:vip', { cursor }],
      ['status:open', { cursor, sort: 'activity' }],
      ['status:open', { cursor: `${cursor.slice(0, -2)}AA` }],
      ['status:open', { cursor: 'WyJ4Il0.AAAAAAAAAAAAAAAAAAAAAA' }],
    ]
    for (const [query, more] of calls)
      await expect(list(admin, query, more)).rejects.toMatchObject({ code: 'cursor.invalid', kind: 'invalid' })
  })

  test('the last page has no cursor', async () => {
    expect((await list(admin, 'status:open', { limit: 12 })).nextCursor).toBeNull()
    expect((await list(admin, 'status:open', { limit: 11 })).nextCursor).not.toBeNull()
  })
})

describe('what is found', () => {
  test('a row carries the names of what it points at', async () => {
    const { items } = await list(admin, `number:${numbers['order 0']}`)
    const mailbox = { address: 'open@desk.example' }
    expect(items).toMatchObject([{ subject: 'Order 0', status: 'todo', tags: ['VIP'], mailbox, assignee: null }])
    expect(items[0]?.customer.email).toMatch(/@outside\.example$/)
  })

  test('spam is found only by a query that names it', async () => {
    expect(await found(admin, '')).not.toContain(numbers.spam)
    expect(await found(admin, 'subject:lottery')).toEqual([])
    expect(await found(admin, 'Lottery')).toEqual([])
    expect(await found(admin, 'status:spam')).toEqual([numbers.spam])
    expect(await found(admin, 'Lottery (status:open OR status:spam)')).toEqual([numbers.spam])
  })

  test('nobody finds or counts what they cannot see', async () => {
    const { closed } = numbers
    for (const query of [
      '',
      'Salaries',
      'subject:salar',
      `number:${closed}`,
      `${closed}`,
      'mailbox:Closed',
      '-tag:vip',
    ])
      for (const seat of [admin, agent]) expect(await found(seat, query)).not.toContain(closed)
    expect(await count(agent, 'mailbox:Closed')).toMatchObject({ count: 0, exact: true })
    const anonymous = desk.open.as({ kind: 'anonymous' })
    const all = await anonymous.transact((ctx) => countTickets(ctx, { query: '' }))
    expect(all).toMatchObject({ count: 0, exact: true })
  })

  test.each([
    '',
    'tag:vip',
    'priority:high -tag:vip',
    'Order',
    '"Order 3"',
    'status:spam',
    'tag:nobody',
    'Order OR Lottery',
  ])('the list and the count of "%s" say the same', async (query) =>
    expect(await count(admin, query)).toMatchObject({ count: (await found(admin, query)).length, exact: true }),
  )
})

describe('what is refused', () => {
  test.each([
    ['status:opne', 0, '`opne` is no status. Did you mean `open`?'],
    ['Order type:bgu', 6, '`bgu` is no type.'],
    ['field.size:3', 0, '`field.size:` is no field.'],
    ['tag:vip prio:high', 8, '`prio:` is no field. Did you mean `priority:`?'],
    ['-Order', 0, 'Say at least one thing to look for, not only what to leave out.'],
  ])('%s', async (query, position, message) => {
    const details = { position }
    expect(await errorOf(query)).toMatchObject({ kind: 'invalid', code: 'query.invalid', message, details })
  })

  test('an unknown name is found nowhere', async () => {
    for (const query of ['tag:nobody', 'team:nobody', 'assignee:nobody', 'category:x', 'customer:nobody', 'id:7'])
      expect(await found(admin, query)).toEqual([])
  })

  test('whatever is typed is answered or refused, never an error of ours', async () => {
    const pieces = [
      ...[
        "'",
        '"',
        ';',
        '--',
        '%',
        '_',
        '\\',
        '$1',
        '*',
        ':',
        '(',
        ')',
        ' OR ',
        'tag:',
        'subject:',
        'field.x:',
        'status:',
      ],
      ...[
        'created>',
        'number:',
        'id:',
        'from:@',
        '..',
        ',',
        '1e999',
        '\u0000',
        '\ud800',
        'none',
        "' or 1=1 --",
        '日本',
      ],
      ...['#', '!', '&', '|', '<->', ':*'],
    ]
    const piece = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 4 }))
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (typed) => {
        const error = await errorOf(typed.join(''))
        if (error !== null) expect(error.code).toBe('query.invalid')
      }),
      { numRuns: 300 },
    )
  })

  test('a search that takes too long says so', async () => {
    const blocker = new pg.Client({ connectionString: desk.connectionString })
    await blocker.connect()
    await blocker.query('begin; lock table tickets in access exclusive mode')
    try {
      const held = desk.open.as(admin).transact(async (ctx) => {
        await sql`set local lock_timeout = 0`.execute(ctx.db)
        return listTickets(ctx, { query: '', sort: 'waiting', limit: 50 })
      })
      await expect(held).rejects.toMatchObject({ kind: 'unavailable', code: 'search.tooBroad' })
    } finally {
      await blocker.end()
    }
  })
})

test('a page takes at most six statements', async () => {
  for (const query of ['', 'status:open assignee:me', 'tag:vip team:x mailbox:open "Order 3" Order OR created:today']) {
    const statements = await recordStatements(desk, () => list(admin, query))
    const own = statements.filter((text) => !/^(begin|commit|select set_config\('foyer\.actor')/i.test(text.trim()))
    expect(own.length, own.join('\n')).toBeLessThanOrEqual(6)
  }
})
