import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aMailbox } from '../../test/factories'
import { type StaffedDesk, staffedDesk } from '../../test/staffed-desk'
import { seedStatuses } from '../core/statuses'
import { newId } from '../platform/ids'
import { routes } from './routes'

/** The table of limits of security.md, where no slice's own tests have them: at the limit it passes, beyond it is refused. */
let house: StaffedDesk
let mailboxId: string
beforeAll(async () => {
  house = await staffedDesk(routes)
  await house.desk.transact(seedStatuses)
  mailboxId = (await house.desk.transact((ctx) => aMailbox(ctx))).id
})
afterAll(() => house.close())

const as = (method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown) => house.as('admin', method, path, body)
const many = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at))
const opened = (more: Record<string, unknown> = {}) =>
  as('POST', '/tickets', {
    subject: 'A question',
    customer: { email: 'ada@outside.example' },
    message: { text: 'Hello' },
    mailboxId,
    ...more,
  })
const refused = (...paths: string[]) => ({
  status: 400,
  body: { code: 'request.invalid', errors: paths.map((path) => expect.objectContaining({ path })) },
})
const addresses = (count: number, from = 0) => many(count, (at) => `person-${from + at}@outside.example`)

describe('a ticket', () => {
  test('has fifty tags of sixty characters, a subject of 500, a text of 200,000', async () => {
    const tags = many(50, (at) => `${at}`.padEnd(60, 'x'))
    const most = { tags, subject: 's'.repeat(500), message: { text: 't'.repeat(200_000) } }
    const made = await opened(most)
    expect(made.status).toBe(201)
    const path = `/tickets/${made.body.id}`
    expect(await as('PATCH', path, { addTags: ['one more'] })).toMatchObject({
      status: 400,
      body: { code: 'ticket.tooManyTags' },
    })
    expect(Object(await as('GET', path)).body.tags).toHaveLength(50)
    expect(await opened({ tags: [...tags, 'one more'] })).toMatchObject(refused('tags'))
    expect(await opened({ tags: ['x'.repeat(61)] })).toMatchObject(refused('tags.0'))
    expect(await opened({ subject: 's'.repeat(501) })).toMatchObject(refused('subject'))
    expect(await opened({ message: { text: 't'.repeat(200_001) } })).toMatchObject(refused('message.text'))
  })

  test('a reply has twenty files and 48 in Cc; further Cc persons do not become participants', async () => {
    const path = `/tickets/${(await opened()).body.id}`
    const reply = (more: Record<string, unknown>) =>
      as('POST', `${path}/messages`, { visibility: 'public', text: 'Answer', ...more })
    expect(await reply({ attachmentIds: many(20, () => newId()) })).toMatchObject({
      body: { code: 'attachment.unknown' },
    })
    expect(await reply({ attachmentIds: many(21, () => newId()) })).toMatchObject(refused('attachmentIds'))
    for (const field of ['to', 'cc', 'bcc'])
      expect(await reply({ [field]: addresses(49) })).toMatchObject(refused(field))
    expect((await reply({ cc: addresses(48) })).status).toBe(201)
    expect((await reply({ cc: addresses(5, 100) })).status).toBe(201)
    expect(Object(await as('GET', path)).body.cc).toHaveLength(48)
  })
})

test('a desk has 300 custom fields', async () => {
  const field = (at: number) =>
    as('POST', '/custom-fields', { key: `field${at}`, appliesTo: 'ticket', kind: 'text', names: { en: `Field ${at}` } })
  for (let at = 0; at < 300; at++) expect((await field(at)).status).toBe(201)
  expect(await field(300)).toMatchObject({ status: 409, body: { code: 'field.tooMany' } })
})

describe('a query', () => {
  const groups = (depth: number): string => {
    let text = 'tag:a'
    for (let at = 0; at < depth; at++) text = at % 2 === 0 ? `(${text} OR priority:high)` : `(${text} tag:c)`
    return text
  }
  test.each([
    ['500 characters', 'x'.repeat(500), 'x'.repeat(501)],
    ['20 words', many(20, (at) => `word${at}`).join(' '), many(21, (at) => `word${at}`).join(' ')],
    ['50 conditions', many(50, (at) => `tag:${at}`).join(' '), many(51, (at) => `tag:${at}`).join(' ')],
    ['groups four deep', groups(4), groups(5)],
  ])('has %s', async (_name, most, more) => {
    for (const path of ['/tickets', '/tickets/count']) {
      expect(await as('GET', `${path}?query=${encodeURIComponent(most)}`), most).toMatchObject({ status: 200 })
      expect(await as('GET', `${path}?query=${encodeURIComponent(more)}`), more).toMatchObject({ status: 400 })
    }
  })

  test('has five seconds for a statement elsewhere', async () => {
    const { rows } = await sql`select current_setting('statement_timeout') as most`.execute(house.desk.db)
    expect(rows).toEqual([{ most: '5s' }])
  })

  test('is counted exactly up to 10,000', async () => {
    await opened({ subject: 'One of many' })
    const { rows } = await sql<{ list: string }>`select string_agg(column_name, ', ') as list
      from information_schema.columns where table_name = 'tickets' and is_generated = 'NEVER'`.execute(house.desk.db)
    const columns = sql.raw(rows[0]?.list ?? '')
    // In parts: the test has five seconds for a statement as well.
    for (let from = 1; from <= 10_001; from += 1_000)
      await sql`insert into tickets (${columns}) select ${columns} from (
        select copy.* from (select t from tickets t limit 1) one, generate_series(${from}::int, least(${from}::int + 999, 10001)) n,
          jsonb_populate_record(one.t, jsonb_build_object('id', gen_random_uuid(), 'number', 1000000 + n, 'ref', n)) copy) copies`.execute(
        house.desk.db,
      )
    const { body } = await as('GET', '/tickets/count')
    expect(body).toMatchObject({ exact: false })
    expect(Number(body.count)).toBeGreaterThan(10_000)
    await sql`update tickets set deleted_at = now() where number > 1000000 + 9000`.execute(house.desk.db)
    expect((await as('GET', '/tickets/count')).body).toMatchObject({ exact: true })
  })
})

describe('a page has 50 items unless told, and at most 200', () => {
  const paged = routes
    .map((mounted) => mounted.route)
    .filter((route) => route.method === 'GET' && route.query?.safeParse({ limit: 1 }).success === true)
  test.each(paged.map((route) => [route.path, route] as const))('GET %s', async (path, route) => {
    const address = path.replace(/\{\w+\}/g, newId())
    expect(route.query?.parse({})).toMatchObject({ limit: 50 })
    for (const limit of ['0', '201', '-1', '1.5', '1e3', ''])
      expect(await as('GET', `${address}?limit=${limit}`), limit).toMatchObject(refused('query.limit'))
    expect((await as('GET', `${address}?limit=200`)).status).not.toBe(400)
  })
  test('there are such lists', () => void expect(paged.length).toBeGreaterThan(5))
})
