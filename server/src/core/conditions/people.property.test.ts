import {
  type Condition,
  formatQuery,
  type Leaf,
  parseQuery,
  personFields,
  personHasValues,
  personIsValues,
  simplify,
} from '@foyer/contract/conditions'
import fc from 'fast-check'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/database'
import { type Database, openDatabase } from '../../platform/db'
import { newId } from '../../platform/ids'
import { bindPersonCondition } from './bind-person'
import { resolveNames } from './name-store'
import type { PersonFacts } from './person-facts'
import * as world from './test-world'

type Ticket = PersonFacts['tickets'][number] & { mailboxId: string | null; isOut: boolean }
type Given = Omit<PersonFacts, 'tickets'> & { tickets: Ticket[] }

let database: TestDatabase
let opened: Database
let people: Given[]

const pick = <T>(list: readonly T[]) => fc.constantFrom(...list)
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 3 })
const closedId = world.mailboxes[1]?.id ?? ''

const ticket: fc.Arbitrary<Ticket> = fc.record({
  createdAt: pick(world.times),
  statusCategory: pick(['open', 'waiting', 'done', 'spam']),
  mailboxId: orNull(pick(world.mailboxes.map(({ id }) => id))),
  isOut: fc.boolean(),
})
const person: fc.Arbitrary<Given> = fc.record({
  id: fc.constant(0).map(() => newId(world.now)),
  name: pick(['Clara Ösker', 'Anna 100%', 'ÄRGER\\', 'under_score', 'Jo Lee', '']),
  email: fc.constant(null),
  addressKeys: fc.constant<string[]>([]),
  isUndeliverable: fc.boolean(),
  organization: orNull(pick(world.organizations)),
  locale: orNull(pick(['de', 'de-CH', 'en-US', 'fr'])),
  phones: pick([[], ['+49 1']]),
  notes: pick(['', 'likes trains']),
  isAgent: fc.boolean(),
  customFields: fc.record(
    { plan: pick<unknown>(['Gold', 'silver', 7]), seats: pick<unknown>([1, 40, 'x']) },
    { requiredKeys: [] },
  ),
  createdAt: pick(world.times),
  tickets: fc.array(ticket, { maxLength: 3 }),
})

const leafOf = (field: string, values: readonly string[]): fc.Arbitrary<Leaf> =>
  fc.record({
    field: fc.constant(field),
    op: fc.constant<Leaf['op']>('is'),
    value: fc.array(pick(values), { minLength: 1, maxLength: field === 'text' ? 1 : 3 }),
  })
const ordered = (field: string, values: readonly string[]): fc.Arbitrary<Leaf> =>
  fc.oneof(
    leafOf(field, values),
    fc.record({
      field: fc.constant(field),
      op: pick<Leaf['op']>(['<', '<=', '>', '>=']),
      value: fc.tuple(pick(values)),
    }),
    fc.record({
      field: fc.constant(field),
      op: fc.constant<Leaf['op']>('between'),
      value: fc.tuple(pick(values), pick(values)),
    }),
  )
const when = ['4h', '7d', '2w', 'now', 'today', 'yesterday', 'last-week', 'this-month', '2026-07', '2026-07-15']
const leaf: fc.Arbitrary<Leaf> = fc.oneof(
  leafOf('name', ['clara', 'ÖSK', '100%', 'r\\', 'r_s', '%', 'nobody']),
  leafOf('email', ['none', 'p1@acme.example', '@acme.example', 'HOME.example', 'nobody@x.example']),
  leafOf('organization', ['none', '100%', 'b_cher', 'haus.example', world.organizations[0]?.id ?? '']),
  leafOf('language', ['none', 'de', 'DE-ch', 'en', 'xx']),
  leafOf('has', personHasValues),
  leafOf('is', personIsValues),
  leafOf(
    'text',
    ['clara', 'ÖSKER', 'jo', 'le', 'ar*', 'lara*', 'p2@acme.example', 'other3@home.example', '%', '100%'].filter(
      (one) => /[\p{L}\p{N}]/u.test(one) && !/^..\*$/.test(one),
    ),
  ),
  ordered('tickets', ['0', '1', '2', '1.5', '-1', '99']),
  ordered('lastticket', when),
  leafOf('lastticket', ['none', '7d']),
  ordered('created', when),
  leafOf('field.plan', ['gold', 'Silver', 'none']),
  ordered('field.seats', ['1', '40', '5']),
)
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 2, arbitrary: leaf },
    { weight: 1, arbitrary: fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }) },
    { weight: 1, arbitrary: fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }) },
    { weight: 1, arbitrary: fc.record({ not: tie('condition') }) },
  ),
}))

beforeAll(async () => {
  database = await createTestDatabase()
  opened = openDatabase(database.connectionString, { role: 'foyer_app', max: 1 })
  const client = new pg.Client({ connectionString: database.connectionString })
  await client.connect()
  await world.insertDesk(client)
  for (const [key, kind] of [
    ['plan', 'choice'],
    ['seats', 'number'],
  ])
    await client.query(
      `insert into custom_fields (id, key, applies_to, kind, names) values ($1, $2, 'person', $3, '{}')`,
      [newId(), key, kind],
    )
  await client.query('delete from person_addresses')
  people = fc.sample(person, { numRuns: 60, seed: 3 }).map((one, index) => {
    const email = index % 4 === 0 ? null : index % 2 === 0 ? `P${index}@home.example` : `p${index}@acme.example`
    const keys = email === null ? [] : [email.toLowerCase(), ...(index % 3 === 0 ? [`other${index}@home.example`] : [])]
    return { ...one, email, addressKeys: keys, isUndeliverable: one.isUndeliverable && keys.length > 0 }
  })
  let number = 0
  for (const one of people) {
    await client.query(
      `insert into persons (id, name, email, organization_id, locale, phones, notes, custom_fields, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        one.id,
        one.name,
        one.email,
        one.organization?.id ?? null,
        one.locale,
        one.phones,
        one.notes,
        JSON.stringify(one.customFields),
        one.createdAt,
      ],
    )
    for (const key of one.addressKeys)
      await client.query(
        'insert into person_addresses (address_key, person_id, address, is_unreachable) values ($1, $2, $1, $3)',
        [key, one.id, one.isUndeliverable],
      )
    if (one.isAgent) await client.query("insert into agents (person_id, role) values ($1, 'agent')", [one.id])
    for (const made of one.tickets) {
      number += 1
      const status = world.statuses.find(({ category }) => category === made.statusCategory)
      await client.query(
        `insert into tickets (id, number, ref, subject, status_id, status_category, channel, opener, brand_id, mailbox_id, customer_id,
           last_message_at, activity_rank, created_at, updated_at, deleted_at, priority)
         values ($1, $2, $1::uuid::text, 's', $3, $4, 'email', 'customer', $5, $6, $7, $8, 0, $8, $8, $9, 'normal')`,
        [
          newId(),
          number,
          status?.id,
          made.statusCategory,
          world.brands[0]?.id,
          made.mailboxId,
          one.id,
          made.createdAt,
          made.isOut ? world.now : null,
        ],
      )
    }
  }
  // The desk's own people stand beside them, and are left out of both answers.
  await client.end()
}, 60_000)
afterAll(async () => {
  await opened.close()
  await database.drop()
})

const seenBy = (given: Given, isClosed: boolean): PersonFacts => ({
  ...given,
  tickets: given.tickets.filter(
    (one) => one.statusCategory !== 'spam' && !one.isOut && !(isClosed && one.mailboxId === closedId),
  ),
})

test('text, tree, SQL and memory say the same of every person', async () => {
  let found = 0
  let answers = 0
  const all = people.map(({ id }) => id)
  await fc.assert(
    fc.asyncProperty(condition, pick(['UTC', 'Europe/Berlin']), fc.boolean(), async (asked, zone, isClosed) => {
      const read = parseQuery(formatQuery(asked), personFields)
      if (read.ok) expect(read.condition).toEqual(simplify(asked))
      await opened.db.transaction().execute(async (tx) => {
        const names = await resolveNames(tx, asked, null, 'person')
        const tickets = isClosed
          ? sql<boolean>`coalesce(tickets.mailbox_id <> ${closedId}::uuid, true)`
          : sql<boolean>`true`
        const bound = bindPersonCondition(asked, { now: world.now, zone, meId: null, names, tickets })
        const { rows } = await sql<{ id: string }>`select id from persons
          where id = any(${all}::uuid[]) and ${bound.toSql()} order by id`.execute(tx)
        const remembered = people.filter((one) => bound.matches(seenBy(one, isClosed))).map(({ id }) => id)
        expect(rows.map(({ id }) => id)).toEqual(remembered.sort())
        const again = read.ok
          ? bindPersonCondition(read.condition, { now: world.now, zone, meId: null, names, tickets })
          : bound
        expect(
          people
            .filter((one) => again.matches(seenBy(one, isClosed)))
            .map(({ id }) => id)
            .sort(),
        ).toEqual(remembered)
        answers++
        if (remembered.length > 0) found++
      })
    }),
    { numRuns: 500 },
  )
  expect(found / answers).toBeGreaterThan(0.3)
}, 120_000)

test('fields of tickets are none of persons, and the other way round', () => {
  expect(parseQuery('tag:vip', personFields)).toMatchObject({ ok: false, problem: { unknownField: 'tag:' } })
  expect(parseQuery('lastticket:7d')).toMatchObject({ ok: false })
  expect(parseQuery('langage:de', personFields)).toMatchObject({ problem: { suggestion: 'language:' } })
})
