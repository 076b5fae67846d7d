import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anySeat } from '../../../test/any-seat'
import { type TestDesk, testDesk } from '../../../test/desk'
import { aMailbox, anAgent } from '../../../test/factories'
import { aTicket, aWorkingDesk } from '../../../test/tickets'
import type { Ctx, Seat } from '../../core/context'
import { createOrganization, listOrganizations, listPeople } from '../../core/people'
import { showPerson } from '../../core/people/show-person'
import { changeTicket } from '../../core/tickets'
import { listMergeCandidates } from '../../core/tickets/merges/list-merge-candidates'
import { readTicket } from '../../core/tickets/read-ticket'
import { AppError } from '../../platform/errors'
import { newId } from '../../platform/ids'
import { countEach } from './count-each'
import { countTickets } from './count-tickets'
import { findHits } from './find-hits'
import { listTickets } from './list-tickets'
import { suggestNames } from './suggest-names'

type Made = { id: string; number: number; customerId: string; email: string; tag: string }
let desk: TestDesk
let organizationId: string
const mailboxIds: string[] = []
const teamIds: string[] = []
const agentIds: string[] = []
const made: Made[] = []

/** A ticket in every mailbox, of every team and agent, or of none; three in a row are of one customer. */
beforeAll(async () => {
  desk = await testDesk()
  await aWorkingDesk(desk)
  for (const name of ['One', 'Two']) {
    mailboxIds.push((await desk.transact((ctx) => aMailbox(ctx))).id)
    agentIds.push((await anAgent(desk)).personId)
    const id = newId()
    await desk.db.insertInto('teams').values({ id, name }).execute()
    teamIds.push(id)
  }
  organizationId = (await desk.transact((ctx) => createOrganization(ctx, { name: 'Harbour' }))).id
  for (const mailboxId of [null, ...mailboxIds])
    for (const teamId of [null, ...teamIds])
      for (const assigneeId of [null, ...agentIds]) await make({ mailboxId, teamId, assigneeId })
  await desk.db
    .updateTable('persons')
    .set({ organizationId })
    .where(
      'id',
      'in',
      made.map((one) => one.customerId),
    )
    .execute()
})
afterAll(() => desk.close())

type Place = { mailboxId: string | null; teamId: string | null; assigneeId: string | null }
async function make({ mailboxId, teamId, assigneeId }: Place): Promise<void> {
  const [nth, tag] = [Math.floor(made.length / 3), ['red', 'green'][made.length % 2] ?? '']
  const email = `harbour-${nth}@outside.example`
  const given = { mailboxId, email, name: `Harbour ${nth}`, subject: 'Harbour lamp', text: 'A lamp of the harbour' }
  const { ticket } = await aTicket(desk, given)
  await desk.transact((ctx) => changeTicket(ctx, ticket.id, [{ action: 'addTags', tags: [tag] }]))
  await desk.db.updateTable('tickets').set({ teamId, assigneeId }).where('id', '=', ticket.id).execute()
  made.push({ id: ticket.id, number: ticket.number, customerId: ticket.customerId, email, tag })
}

/** Those of the things that a direct reading gives out. */
async function readable<Thing>(things: readonly Thing[], read: (thing: Thing) => Promise<unknown>): Promise<Thing[]> {
  const found: Thing[] = []
  for (const thing of things) {
    try {
      await read(thing)
      found.push(thing)
    } catch (error) {
      if (!(error instanceof AppError) || error.kind !== 'notFound') throw error
    }
  }
  return found
}

const sorted = (list: readonly unknown[]) => list.map(String).sort()
const numbersOf = (list: readonly { number: number }[]) => sorted(list.map((one) => one.number))
const page = { limit: 200 }

async function assertSeenAlike(ctx: Ctx): Promise<void> {
  const tickets = await readable(made, ({ id }) => readTicket(ctx, id))
  const people = await readable([...new Set(made.map((one) => one.customerId))], (id) => showPerson(ctx, id))
  const tagged = (tag: string) => tickets.filter((one) => one.tag === tag).length
  const of = (email: string) => tickets.filter((one) => one.email === email).length

  for (const query of ['', 'harbour', 'subject:lamp', 'tag:red OR tag:green'])
    expect(numbersOf((await listTickets(ctx, { query, sort: 'waiting', ...page })).items)).toEqual(numbersOf(tickets))
  expect((await countTickets(ctx, { query: 'harbour' })).count).toBe(tickets.length)
  const each = 'tag:red OR tag:green OR customer:harbour-0@outside.example OR harbour'
  const facets = [tagged('red'), tagged('green'), of('harbour-0@outside.example'), tickets.length]
  expect(await countEach(ctx, { query: '', each })).toEqual(facets)

  const hits = await findHits(ctx, { query: 'lamp', numbers: made.map((one) => one.number) })
  expect([...new Set(numbersOf(hits))]).toEqual(numbersOf(tickets))
  const listed = (await listPeople(ctx, { query: 'harbour', ...page })).items
  expect(sorted(listed.map(({ id }) => id))).toEqual(sorted(people))
  const known = new Set(listed.map(({ email }) => email))
  for (const { value, count } of await suggestNames(ctx, { query: '', field: 'customer', typed: 'harbour' })) {
    expect(known).toContain(value)
    expect(count).toBe(of(value))
  }
  const { items } = await listOrganizations(ctx, { query: 'harbour', ...page })
  expect(items.map(({ personCount }) => personCount)).toEqual(items.length === 0 ? [] : [people.length])
  const [first] = tickets
  if (first === undefined) return
  const others = (await listMergeCandidates(ctx, first.id)).items
  expect(numbersOf(tickets)).toEqual(expect.arrayContaining(numbersOf(others)))
}

test('H04: search, counts, facets, hits, suggestions and people show and count what direct reading gives, and no more', async () => {
  const asSeat = (seat: Seat) => desk.open.as(seat).transact(assertSeenAlike)
  await fc.assert(fc.asyncProperty(anySeat({ mailboxIds, teamIds, agentIds }), asSeat), { numRuns: 60 })
})
