import { type Condition, hasValues, isValues, type Leaf, simplify } from '@foyer/contract/conditions'
import { Channel, Priority } from '@foyer/contract/tickets'
import fc from 'fast-check'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/database'
import { type Database, openDatabase } from '../../platform/db'
import { newId } from '../../platform/ids'
import { bindCondition } from './bind'
import type { TicketFacts } from './facts'
import { resolveNames } from './name-store'
import * as world from './test-world'

let database: TestDatabase
let opened: Database
let tickets: TicketFacts[]

const pick = <T>(list: readonly T[]) => fc.constantFrom(...list)
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 3 })
const ids = (list: readonly { id: string }[]) => pick(list.map(({ id }) => id))
const address = pick(['clara@acme.example', 'Dee@Acme.example', 'x@home.example', 'a%b@acme.example'])
const anyTime = pick(world.times)

const message = fc.record({
  from: orNull(address),
  to: fc.uniqueArray(address, { maxLength: 2 }),
  cc: fc.uniqueArray(address, { maxLength: 2 }),
  messageIdHeader: orNull(pick(['<m1@acme.example>', '<m2@acme.example>'])),
  visibility: pick(['public', 'internal']),
  isUnproven: fc.boolean(),
  text: fc.array(pick(world.vocabulary), { maxLength: 2 }).map((words) => words.join(' ')),
})

const customValue: Record<string, fc.Arbitrary<unknown>> = {
  order: pick<unknown>(['A-1', 'ä-2', 'a_1', 7, null]),
  story: pick<unknown>(['Once upon 100% of a time', 'ÄRGER\\', '', ['list']]),
  size: pick<unknown>([-1, 0, 2, 2.5, 'two', null]),
  paid: pick<unknown>([true, false, 'true']),
  day: pick<unknown>(['2026-07-14', '2026-07-15', '2026-07-16', '2026-07-06', 20260715]),
  colour: pick<unknown>(['Red', 'Blue', true]),
  parts: pick<unknown>([['Red', 'Blue'], ['red'], [], [1], 'Red', { Red: 1 }]),
}

const ticket: fc.Arbitrary<world.TestTicket> = fc.record({
  id: fc.constant(0).map(() => newId(world.now)),
  number: fc.constant(0),
  subject: pick(['Refund please', 'ÄRGER mit 100%', 'under_score', 'back\\slash', '']),
  statusId: fc.constant(''),
  statusCategory: fc.constant(''),
  priority: pick(Priority.options),
  typeId: orNull(ids(world.types)),
  categoryId: orNull(ids(world.categories)),
  channel: pick(Channel.options),
  brandId: ids(world.brands),
  mailboxId: orNull(ids(world.mailboxes)),
  teamId: orNull(ids(world.teams)),
  assigneeId: orNull(ids(world.agents)),
  isOwnerGone: fc.constant(false),
  language: orNull(pick(['en', 'de'])),
  tagIds: fc.uniqueArray(ids(world.tags), { maxLength: 3 }),
  customFields: fc.record(customValue, { requiredKeys: [] }),
  customer: pick(world.customers),
  organization: orNull(pick(world.organizations)),
  attachmentCount: fc.nat(1),
  heldCount: fc.nat(1),
  unreleasedCount: fc.nat(1),
  undeliveredCount: fc.nat(1),
  openStepCount: fc.nat(1),
  waitingSince: orNull(anyTime),
  snoozedUntil: orNull(anyTime),
  dueAt: orNull(anyTime),
  promisedUntil: orNull(anyTime),
  handedOverAt: orNull(anyTime),
  handedOverToId: orNull(ids(world.agents)),
  handedOverToTeamId: orNull(ids(world.teams)),
  receiverIds: fc.constant([]),
  isReceiverGone: fc.constant(false),
  firstReplyAt: orNull(anyTime),
  doneAt: orNull(anyTime),
  createdAt: anyTime,
  updatedAt: anyTime,
  lastMessageAt: anyTime,
  mergedIntoId: fc.constant(null),
  deletedAt: anyTime,
  messages: fc.array(message, { maxLength: 3 }),
  outreachIds: fc.uniqueArray(ids(world.outreaches), { maxLength: 1 }),
  followerIds: fc.uniqueArray(ids(world.agents), { maxLength: 2 }),
  mentionedIds: fc.uniqueArray(ids(world.agents), { maxLength: 2 }),
  incidentId: fc.constant(null),
  incidentNumbers: fc.constant([]),
  isIncident: fc.constant(false),
  remindedIds: fc.uniqueArray(ids(world.agents), { maxLength: 2 }),
  unseenByIds: fc.uniqueArray(ids(world.agents), { maxLength: 3 }),
  draftAgentIds: fc.uniqueArray(ids(world.agents), { maxLength: 2 }),
  files: fc.array(pick(world.vocabulary), { maxLength: 1 }),
  oldNames: fc.constantFrom<string[]>([], [], ['ticket#40'], ['abcdef-1234']),
})

const unknown = pick(['nobody', newId(), "'; drop table tickets; --", '%', '\\', '_'])
const values = (arbitrary: fc.Arbitrary<string>) => fc.array(arbitrary, { minLength: 1, maxLength: 3 })
const isLeaf = (field: string, arbitrary: fc.Arbitrary<string>) =>
  fc.record({ field: fc.constant(field), op: fc.constant<Leaf['op']>('is'), value: values(arbitrary) })
const ordered = (field: string, arbitrary: fc.Arbitrary<string>): fc.Arbitrary<Leaf> =>
  fc.oneof(
    isLeaf(field, arbitrary),
    fc.record({ field: fc.constant(field), op: pick<Leaf['op']>(['<', '<=', '>', '>=']), value: fc.tuple(arbitrary) }),
    fc.record({
      field: fc.constant(field),
      op: fc.constant<Leaf['op']>('between'),
      value: fc.tuple(arbitrary, arbitrary),
    }),
  )
const names = (list: readonly { id: string; name: string }[]) =>
  fc.oneof(pick(list.flatMap(({ id, name }) => [id, name, name.toUpperCase()])), pick(['none', 'none', 'me']), unknown)
const when = pick([
  '4h',
  '7d',
  '0m',
  '2w',
  'now',
  'today',
  'yesterday',
  'tomorrow',
  'this-week',
  'last-week',
  'next-week',
  'this-month',
  'last-month',
  'last-year',
  '2026',
  '2026-07',
  '2026-07-15',
  '2026-07-15T00:00',
  '2026-07-15T12:00:00Z',
  '2026-07-08T12:00:00.001Z',
])
const whens = (field: string) =>
  ordered(field, when).chain((leaf) =>
    leaf.op === 'is'
      ? fc.boolean().map((none): Leaf => (none ? { ...leaf, value: [...leaf.value, 'none'] } : leaf))
      : fc.constant(leaf),
  )

const leaf: fc.Arbitrary<Leaf> = fc.oneof(
  isLeaf(
    'status',
    pick([
      'open',
      'waiting',
      'done',
      'spam',
      'SPAM',
      'todo',
      'callback',
      'junk',
      ...world.statuses.map(({ id }) => id),
    ]),
  ),
  isLeaf('is', pick(isValues)),
  isLeaf('has', pick(hasValues)),
  isLeaf('file', fc.oneof(pick(world.vocabulary), pick(['absentword']))),
  isLeaf('team', names(world.teams)),
  isLeaf('mailbox', fc.oneof(names(world.mailboxes), pick(['HELP@desk.example', 'alias@desk.example']))),
  isLeaf('brand', names(world.brands)),
  isLeaf('category', names(world.categories)),
  isLeaf('tag', names(world.tags)),
  isLeaf('outreach', names(world.outreaches)),
  isLeaf('assignee', fc.oneof(names(world.agents), pick(['me', 'anna', 'berg', 'ito@desk.example']))),
  isLeaf('type', pick(['question', 'BUG', 'none', ...world.types.map(({ id }) => id)])),
  isLeaf('priority', pick(Priority.options)),
  isLeaf('channel', pick(Channel.options)),
  isLeaf(
    'customer',
    fc.oneof(
      ids(world.customers),
      pick(['CLARA@home.example', 'clara', 'ösk', 'ÖSKER', '@acme', 'dee\\', '%']),
      unknown,
    ),
  ),
  isLeaf(
    'organization',
    fc.oneof(
      ids(world.organizations),
      pick(['none', '100%', 'b_cher', 'BÜCHER_', 'haus.example', 'HAUS.example']),
      unknown,
    ),
  ),
  ...['from', 'to', 'cc'].map((field) =>
    isLeaf(
      field,
      pick([
        'Clara@acme.example',
        'dee@acme.example',
        '@acme.example',
        'HOME.example',
        '%@acme.example',
        'a%b@acme.example',
      ]),
    ),
  ),
  isLeaf('subject', fc.oneof(pick(['refund', 'ärger', '100%', 'r_s', 'k\\s', '%']), unknown)),
  isLeaf('language', pick(['en', 'DE', 'fr', 'none'])),
  isLeaf('incident', pick(['4', '9', '3', '19', '18', '999', '1.5', 'none'])),
  ordered('number', pick(['1', '5', '40', '5.5', '-1', '999999999999999'])),
  isLeaf(
    'id',
    fc.oneof(
      unknown,
      fc.nat(39).map((index) => `ticket ${index}`),
    ),
  ),
  isLeaf(
    'text',
    fc.oneof(
      pick(world.vocabulary),
      pick([
        'absentword',
        '7',
        '#8',
        '40',
        '[ABCDEF-1234]',
        'A-1',
        'a_1',
        '2.5',
        'clara@home.example',
        '<m1@acme.example>',
        'm2@acme.example',
      ]),
    ),
  ).map((found) => ({ ...found, value: found.value.slice(0, 1) })),
  ...['created', 'updated', 'replied', 'waiting', 'due', 'promised', 'done'].map((field) =>
    field === 'created' || field === 'updated' ? ordered(field, when) : whens(field),
  ),
  isLeaf('field.order', fc.oneof(pick(['a-1', 'Ä-2', 'A_1', '7', 'none']), unknown)),
  isLeaf('field.story', fc.oneof(pick(['ONCE', '100%', 'ärger\\', 'none']), unknown)),
  ordered('field.size', pick(['-1', '0', '2', '2.5', '3'])),
  isLeaf('field.paid', pick(['true', 'no', 'none'])),
  whens('field.day'),
  isLeaf('field.colour', pick(['red', 'Blue', 'none'])),
  isLeaf('field.parts', pick(['RED', 'Blue', 'none', '1'])),
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
  const made = fc.sample(ticket, { numRuns: 120, seed: 7 }).map((one, index): world.TestTicket => {
    const status = world.statuses[(index * 7 + one.attachmentCount) % world.statuses.length]
    return {
      ...one,
      // Where nobody wrote, nothing waits to be read.
      unseenByIds: one.messages.length === 0 ? [] : one.unseenByIds,
      outreachIds: one.messages.length === 0 ? [] : one.outreachIds,
      number: index + 1,
      receiverIds: world.receiversOf(one),
      isReceiverGone: world.receiversOf(one).every((id) => id === world.goneId),
      isOwnerGone: one.assigneeId !== null && one.assigneeId === world.goneId,
      statusId: status?.id ?? '',
      statusCategory: status?.category ?? '',
      deletedAt: index % 9 === 0 ? one.deletedAt : null,
    }
  })
  const merged = made.map((one, index) => ({
    ...one,
    mergedIntoId: index % 8 === 3 ? (made[index - 1]?.id ?? null) : null,
  }))
  const withIncidents = merged.map((one, index) => ({ ...one, ...incidentFacts(made, index) }))
  await world.insertTickets(client, withIncidents)
  await client.end()
  tickets = withIncidents.map((one) => ({
    ...one,
    textMatches: (term) => one.messages.some(({ text }) => text.split(' ').includes(term)),
    fileMatches: (term) => one.files.includes(term),
  }))
})
afterAll(async () => {
  await opened.close()
  await database.drop()
})

/** Every fifth belongs to the one before it, some of which went into another one. */
const wayUp = (index: number): number[] => {
  if (index % 5 !== 4) return []
  return (index - 1) % 8 === 3 ? [index - 1, index - 2] : [index - 1]
}
const incidentFacts = (made: readonly world.TestTicket[], index: number) => ({
  incidentId: made[wayUp(index)[0] ?? -1]?.id ?? null,
  incidentNumbers: wayUp(index).map((at) => at + 1),
  isIncident: made.some((_one, other) => wayUp(other).includes(index)),
})

/** Stands for an id that is only known once the tickets are there. */
function withIds(part: Condition): Condition {
  if ('all' in part) return { all: part.all.map(withIds) }
  if ('any' in part) return { any: part.any.map(withIds) }
  if ('not' in part) return { not: withIds(part.not) }
  return {
    ...part,
    value: part.value.map((value) =>
      value.startsWith('ticket ') ? (tickets[Number(value.slice(7))]?.id ?? value) : value,
    ),
  }
}

test('SQL and memory answer every condition alike', async () => {
  const meId = world.agents[0]?.id ?? null
  let found = 0
  let answers = 0
  await fc.assert(
    fc.asyncProperty(
      condition,
      fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York'),
      fc.boolean(),
      async (asked, zone, areWordsRare) => {
        const whole = withIds(asked)
        await opened.db.transaction().execute(async (tx) => {
          const known = {
            now: world.now,
            zone,
            meId,
            names: await resolveNames(tx, whole, meId),
            rareWords: new Set(
              areWordsRare ? [...world.vocabulary, 'absentword', '7', '40', 'A-1', 'clara@home.example'] : [],
            ),
          }
          const bound = bindCondition(whole, known)
          const rows = await sql<{
            number: number
          }>`select number from tickets where ${bound.toSql()} order by number`.execute(tx)
          const remembered = tickets.filter((one) => bound.matches(one)).map((one) => one.number)
          expect(rows.rows.map((row) => row.number)).toEqual(remembered)
          const simple = bindCondition(simplify(whole), known)
          expect(tickets.filter((one) => simple.matches(one)).map((one) => one.number)).toEqual(remembered)
          answers++
          if (remembered.length > 0) found++
        })
      },
    ),
    { numRuns: 600 },
  )
  // A test that finds nothing would agree as well.
  expect(found / answers).toBeGreaterThan(0.3)
}, 120_000)
