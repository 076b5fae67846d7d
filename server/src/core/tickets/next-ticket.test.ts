import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../../test/desk'
import { aMailbox, anAgent, signedIn } from '../../../test/factories'
import { aTicket, aWorkingDesk, type TicketToMake } from '../../../test/tickets'
import { newId } from '../../platform/ids'
import type { Seat } from '../context'
import { setMailboxGrants } from '../mailboxes'
import { nextTicket } from './next-ticket'

let desk: TestDesk
let seat: Seat
let colleague: string
let mailboxId: string
let readOnlyId: string
let closedId: string
const teamId = newId()
const otherTeamId = newId()

beforeAll(async () => {
  desk = await testDesk()
  ;({ mailboxId } = await aWorkingDesk(desk))
  const member = await anAgent(desk)
  colleague = (await anAgent(desk)).personId
  await desk.db
    .insertInto('teams')
    .values([
      { id: teamId, name: 'Ours' },
      { id: otherTeamId, name: 'Theirs' },
    ])
    .execute()
  await desk.db.insertInto('teamMembers').values({ teamId, agentId: member.personId }).execute()
  readOnlyId = await restricted([{ agentId: member.personId, level: 'read' }])
  closedId = await restricted([{ agentId: colleague, level: 'work' }])
  seat = (await signedIn(desk, member)).seat
})
beforeEach(() => desk.db.updateTable('tickets').set({ statusCategory: 'done' }).execute())
afterAll(() => desk.close())

const restricted = async (grants: Parameters<typeof setMailboxGrants>[2]) => {
  const { id } = await desk.transact((ctx) => aMailbox(ctx, { isRestricted: true }))
  await desk.transact((ctx) => setMailboxGrants(ctx, id, grants))
  return id
}
const hours = (count: number): Date => new Date(Date.now() + count * 3_600_000)

type Shape = Partial<{
  assigneeId: string
  teamId: string
  waitingSince: Date | null
  dueAt: Date
  priority: string
  statusCategory: string
}>
async function waiting(shape: Shape = {}, given: TicketToMake = {}): Promise<number> {
  const { ticket } = await aTicket(desk, { mailboxId, ...given })
  await desk.db
    .updateTable('tickets')
    .set({ waitingSince: hours(-1), ...shape })
    .where('id', '=', ticket.id)
    .execute()
  return ticket.number
}
const next = (after?: number, by: Seat = seat) => desk.open.as(by).transact((ctx) => nextTicket(ctx, { after }))
const numberOf = async (after?: number) => (await next(after)).ticket?.number ?? null
const none = { ticket: null, reason: null }

test('one’s own comes first, then the team’s, then what nobody has', async () => {
  const anybodys = await waiting({ waitingSince: hours(-9), priority: 'urgent', dueAt: hours(-1) })
  const teams = await waiting({ teamId, waitingSince: hours(-5), priority: 'high' })
  const mine = await waiting({ assigneeId: seat.personId, priority: 'low' })
  expect(await numberOf()).toBe(mine)
  expect(await numberOf(mine)).toBe(teams)
  await desk.db.updateTable('tickets').set({ statusCategory: 'done' }).where('number', '=', mine).execute()
  expect(await numberOf(teams)).toBe(anybodys)
})

test('what is past its date, then by priority, then what waits longest, and it says which', async () => {
  const assigneeId = seat.personId
  const low = await waiting({ assigneeId, priority: 'low', waitingSince: hours(-90) })
  const short = await waiting({ assigneeId, waitingSince: hours(-2) })
  const long = await waiting({ assigneeId, waitingSince: hours(-3), dueAt: hours(1) })
  const high = await waiting({ assigneeId, priority: 'high', waitingSince: hours(-2) })
  const urgent = await waiting({ assigneeId, priority: 'urgent' })
  const due = await waiting({ assigneeId, priority: 'low', dueAt: hours(-1) })
  const order: [number, string][] = []
  for (let index = 0; index < 6; index++) {
    const { ticket, reason } = await next()
    order.push([ticket?.number ?? 0, reason ?? ''])
    await desk.db
      .updateTable('tickets')
      .set({ statusCategory: 'done' })
      .where('number', '=', ticket?.number ?? 0)
      .execute()
  }
  expect(order).toEqual([
    [due, 'duePassed'],
    [urgent, 'urgent'],
    [high, 'high'],
    [long, 'waitsLongest'],
    [short, 'waitsLongest'],
    [low, 'waitsLongest'],
  ])
  expect(await next()).toEqual(none)
})

test.each<[string, () => Promise<number>]>([
  ['nobody waits', () => waiting({ waitingSince: null })],
  ['the customer owes the next step', () => waiting({ statusCategory: 'waiting' })],
  ['a colleague has it', () => waiting({ assigneeId: colleague })],
  ['it may only be read', () => waiting({}, { mailboxId: readOnlyId })],
  ['it may not be seen', () => waiting({ waitingSince: hours(-9) }, { mailboxId: closedId })],
])('not where %s', async (_name, make) => {
  await make()
  expect(await next()).toEqual(none)
})

test('not what is deleted or merged, nor the one at hand', async () => {
  const kept = await waiting()
  const { id } = await desk.db.selectFrom('tickets').select('id').where('number', '=', kept).executeTakeFirstOrThrow()
  const deleted = await waiting({ priority: 'urgent' })
  await desk.db.updateTable('tickets').set({ deletedAt: new Date() }).where('number', '=', deleted).execute()
  const merged = await waiting({ priority: 'urgent' })
  await desk.db.updateTable('tickets').set({ mergedIntoId: id }).where('number', '=', merged).execute()
  expect(await numberOf()).toBe(kept)
  expect(await next(kept)).toEqual(none)
})

test('a ticket of another team is anybody’s only after one’s own team’s', async () => {
  const theirs = await waiting({ teamId: otherTeamId, priority: 'urgent' })
  expect(await numberOf()).toBe(theirs)
  const ours = await waiting({ teamId, priority: 'low' })
  expect(await numberOf()).toBe(ours)
})

test('not where a colleague is writing right now; a pen that fell silent keeps nobody away', async () => {
  const number = await waiting()
  const { id } = await desk.db.selectFrom('tickets').select('id').where('number', '=', number).executeTakeFirstOrThrow()
  const draft = { ticketId: id, kind: 'reply', body: '{}', pen: newId() }
  await desk.db
    .insertInto('drafts')
    .values({ ...draft, id: newId(), agentId: colleague, penUntil: hours(1) })
    .execute()
  expect(await next()).toEqual(none)
  await desk.db
    .updateTable('drafts')
    .set({ penUntil: hours(-1) })
    .execute()
  expect(await numberOf()).toBe(number)
  await desk.db
    .updateTable('drafts')
    .set({ penUntil: hours(1), agentId: seat.personId })
    .execute()
  expect(await numberOf()).toBe(number)
})
