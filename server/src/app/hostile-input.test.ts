import { fields, formatValue } from '@foyer/contract/conditions'
import { openApiDocument } from '@foyer/contract/openapi'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aMailbox } from '../../test/factories'
import { type StaffedDesk, staffedDesk } from '../../test/staffed-desk'
import { aTicket } from '../../test/tickets'
import { seedStatuses } from '../core/statuses'
import { routes } from './routes'

/** What asks a database, an operator or a path more than was meant. None of it is a word of the desk's texts. */
const tricks = [
  `' OR '1'='1`,
  `'; drop table tickets; --`,
  `1; select pg_sleep(9)`,
  `'||pg_sleep(9)||'`,
  `') UNION SELECT password_hash FROM agents --`,
  `" OR ""="`,
  `\\' OR 1=1 --`,
  `%' OR 1=1) --`,
  `$7`,
  `$$; select 1; $$`,
  `:zeta`,
  `{"$ne": null}`,
  `{"$where":"sleep(9999)"}`,
  `[$gt]=1`,
  `$.** ? (@ like_regex ".*")`,
  `$.zeta ? (exists(@))`,
  `strict $[*]`,
  `custom_fields->>'size'`,
  `tickets.*`,
  `__proto__`,
  `constructor`,
  `*)(uid=*`,
  `zeta:*`,
  `zeta & !beta | (omega`,
  `((((((((`,
  `%`,
  `_`,
  `\\`,
  `ʼ OR 1=1`,
  `<->`,
]

const plain = { subject: 'Broken tap', text: 'Words', name: 'Somebody', email: 'somebody@outside.example' }

let staff: StaffedDesk
let ticketId: string
let before: unknown
const kinds = ['text', 'longText', 'number', 'boolean', 'date', 'choice', 'choices'] as const

beforeAll(async () => {
  staff = await staffedDesk(routes)
  const { desk } = staff
  await desk.transact(seedStatuses)
  const mailboxId = (await desk.transact((ctx) => aMailbox(ctx))).id
  for (let made = 0; made < 3; made++) ticketId = (await aTicket(desk, { ...plain, mailboxId })).ticket.id
  await staff.as('admin', 'POST', '/organizations', { name: 'Acme' })
  for (const kind of kinds) {
    const options = kind.startsWith('choice') ? ['Red', 'Blue'] : []
    const field = { appliesTo: 'ticket', key: kind.toLowerCase(), kind, names: { en: kind }, options }
    expect(await staff.as('admin', 'POST', '/custom-fields', field)).toMatchObject({ status: 201 })
  }
  before = await look()
})
afterAll(() => staff.close())

const look = async () =>
  (
    await staff.desk.database.pool.query(`select
      (select jsonb_agg(to_jsonb(t) - 'custom_fields' - 'version' - 'updated_at' order by t.id) from tickets t) as tickets,
      (select count(*) from persons) as people, (select count(*) from agents) as agents`)
  ).rows

const ask = (path: string) => staff.as('admin', 'GET', path)
const found = ({ body }: Awaited<ReturnType<typeof ask>>): number => {
  if ('count' in body) return Number(body.count)
  const items: { count?: number }[] = Array.isArray(body.items) ? body.items : []
  return items.reduce((sum, { count = 1 }) => sum + count, 0)
}

/** Refused, or nothing found: never an error of ours, never more than was asked for. */
async function assertHarmless(path: string): Promise<void> {
  const answer = await ask(path)
  expect([200, 400, 404], path).toContain(answer.status)
  if (answer.status === 200) expect(found(answer), path).toBe(0)
}

describe('I03: tricks give 400 or nothing found', () => {
  const document = openApiDocument()
  const asked = routes
    .filter(({ route }) => route.method === 'GET')
    .flatMap(({ route }) =>
      (document.paths[route.path]?.get?.parameters ?? []).map((one) => [route.path, one.name, one.in] as const),
    )
  test('there is something to be found without them', async () => {
    for (const path of ['/tickets', '/tickets/count', '/people', '/organizations'])
      expect(found(await ask(path)), path).toBeGreaterThan(0)
    expect(asked.length).toBeGreaterThan(40)
  })

  test.each(asked)('GET %s: %s', async (path, name, place) => {
    // What a route needs besides, so that the answer is about the one parameter.
    const besides = path === '/tickets/counts' ? 'each=tag:a' : path === '/tickets/names' ? 'field=from' : 'numbers=1'
    const isOfGroups = path === '/tickets' && name === 'groups'
    const needs = isOfGroups
      ? '&group=priority'
      : ['/tickets/counts', '/tickets/names', '/tickets/hits'].includes(path)
        ? `&${besides}`
        : ''
    for (const trick of tricks) {
      const text = encodeURIComponent(trick)
      const at = path.replace(/\{(\w+)\}/g, (_all, given: string) => (given === name ? text : ticketId))
      const query = place === 'query' ? `?${name}=${text}${needs.startsWith(`&${name}=`) ? '' : needs}` : ''
      await assertHarmless(`${at}${query}`)
    }
  })

  const names = [...fields.map((one) => one.name), ...kinds.map((kind) => `field.${kind.toLowerCase()}`)]
  test.each(names)('the field %s, by every operator', async (name) => {
    for (const trick of tricks)
      for (const operator of ['', '>', '<='])
        await assertHarmless(`/tickets/count?query=${encodeURIComponent(`${name}:${operator}${formatValue(trick)}`)}`)
  })

  test('as the name of a field, and as the sort, columns and question of a view', async () => {
    for (const trick of tricks) {
      for (const query of [`${trick}:1`, `field.${trick}:1`])
        await assertHarmless(`/tickets/count?query=${encodeURIComponent(query)}`)
      for (const given of [{ sort: trick }, { columns: [trick] }, { query: `priority:${formatValue(trick)}` }]) {
        const made = await staff.as('admin', 'POST', '/views', { name: 'Trick', query: '', ...given })
        expect(made.status, JSON.stringify(given)).toBe(400)
      }
      const query = `subject:${formatValue(trick)}`
      const bulk = await staff.as('admin', 'POST', '/bulk-changes', { query, actions: { priority: 'low' } })
      if (bulk.status !== 400) expect(bulk, trick).toMatchObject({ status: 200, body: { total: 0 } })
    }
  })

  test.each(kinds)('as the value of a custom field of the kind %s: refused, or kept as it is written', async (kind) => {
    const key = kind.toLowerCase()
    for (const trick of tricks) {
      const set = await staff.as('admin', 'PATCH', `/tickets/${ticketId}`, { customFields: { [key]: trick } })
      expect([200, 400], trick).toContain(set.status)
      if (set.status === 400) continue
      const shown = await ask(`/tickets/${ticketId}`)
      expect(Object(shown.body.customFields)[key]).toBe(trick)
      const query = encodeURIComponent(`field.${key}:${formatValue(trick)}`)
      const counted = await ask(`/tickets/count?query=${query}`)
      if (counted.status === 200) expect(found(counted), trick).toBe(1)
    }
    for (const value of [{ $ne: 1 }, [{ $gt: '' }]])
      expect(
        await staff.as('admin', 'PATCH', `/tickets/${ticketId}`, { customFields: { [key]: value } }),
      ).toMatchObject({ status: 400 })
    await staff.as('admin', 'PATCH', `/tickets/${ticketId}`, { customFields: { [key]: null } })
  })

  test('and nothing has changed', async () => {
    expect(await look()).toEqual(before)
  })
})
