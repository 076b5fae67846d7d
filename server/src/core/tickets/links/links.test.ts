import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../../../test/desk'
import { aMailbox, signedIn } from '../../../../test/factories'
import { aTicket, aWorkingDesk, type TicketToMake } from '../../../../test/tickets'
import { newId } from '../../../platform/ids'
import type { Seat } from '../../context'
import { changeTicket } from '../change-ticket'
import { listEvents } from '../list-events'
import { readTicket } from '../read-ticket'
import { undoEvent } from '../undo-event'
import { linkTickets, unlinkTickets } from './link-tickets'

let desk: TestDesk
let seat: Seat
let mailboxId: string

beforeAll(async () => {
  desk = await testDesk()
  ;({ mailboxId, seat } = await aWorkingDesk(desk))
})
afterAll(() => desk.close())

const run: TestDesk['transact'] = (act) => desk.open.as(seat).transact(act)
const open = async (given: TicketToMake = {}) => (await aTicket(desk, { mailboxId, ...given })).ticket
const linksOf = async (id: string) => (await run((ctx) => readTicket(ctx, id))).links
const link = (id: string, other: string | number, kind: 'related' | 'duplicateOf' | 'childOf' = 'related') =>
  run((ctx) => linkTickets(ctx, id, { kind, ticket: String(other) }))
const eventsOf = async (id: string) => (await run((ctx) => listEvents(ctx, id, { limit: 50 }))).items

test('both tickets show it, each from its side, with the status the other has', async () => {
  const [one, other] = [await open(), await open()]
  await run((ctx) => changeTicket(ctx, other.id, [{ action: 'setStatus', status: 'done' }]))
  await link(one.id, other.number, 'duplicateOf')
  expect(await linksOf(one.id)).toMatchObject([
    { kind: 'duplicateOf', number: other.number, subject: other.subject, status: 'done', statusCategory: 'done' },
  ])
  expect(await linksOf(other.id)).toMatchObject([{ kind: 'hasDuplicate', number: one.number, statusCategory: 'open' }])
})

test('saying it again changes nothing, from either side; the other way round is refused', async () => {
  const [one, other] = [await open(), await open()]
  await link(one.id, other.id)
  await link(one.id, other.id)
  await link(other.id, one.id)
  expect(await linksOf(one.id)).toHaveLength(1)
  await link(one.id, other.id, 'childOf')
  await expect(link(other.id, one.id, 'childOf')).rejects.toMatchObject({ code: 'link.otherWayRound' })
  await expect(link(one.id, one.number)).rejects.toMatchObject({ code: 'link.toItself' })
})

test('taken off, undone and undone again by the events of either side', async () => {
  const [one, other] = [await open(), await open()]
  await link(one.id, other.id, 'childOf')
  const [shown] = await linksOf(other.id)
  await run((ctx) => unlinkTickets(ctx, other.id, shown?.id ?? ''))
  expect(await linksOf(one.id)).toEqual([])
  const [unlinked, linked] = await eventsOf(other.id)
  expect([unlinked, linked]).toMatchObject([
    { type: 'ticket.unlinked', canUndo: true },
    { type: 'ticket.linked', isUndone: false },
  ])
  await run((ctx) => undoEvent(ctx, unlinked?.id ?? '', { isForced: false }))
  expect(await linksOf(one.id)).toMatchObject([{ kind: 'childOf', number: other.number, id: shown?.id }])
  const [back] = await eventsOf(one.id)
  await run((ctx) => undoEvent(ctx, back?.id ?? '', { isForced: false }))
  expect(await linksOf(other.id)).toEqual([])
  await expect(run((ctx) => unlinkTickets(ctx, one.id, shown?.id ?? ''))).rejects.toMatchObject({
    code: 'link.unknown',
  })
})

test('H02: links to tickets out of sight are refused and not shown', async () => {
  const closed = await desk.transact((ctx) => aMailbox(ctx, { isRestricted: true }))
  ;({ seat } = await signedIn(desk, seat))
  const [mine, hidden] = [await open(), await open({ mailboxId: closed.id })]
  await expect(link(mine.id, hidden.number)).rejects.toMatchObject({ code: 'ticket.unknown' })
  await desk.db
    .insertInto('ticketLinks')
    .values({ id: newId(), ticketId: mine.id, otherId: hidden.id, kind: 'related', createdAt: new Date() })
    .execute()
  expect(await linksOf(mine.id)).toEqual([])
})

test('at most 200 a ticket', async () => {
  const [one, other] = [await open(), await open()]
  const others = []
  for (let made = 0; made < 50; made++) others.push(await open())
  const kinds = ['related', 'duplicateOf', 'childOf', 'mayBelongTo']
  const row = { ticketId: one.id, createdAt: new Date() }
  await desk.db
    .insertInto('ticketLinks')
    .values(others.flatMap((ticket) => kinds.map((kind) => ({ ...row, kind, id: newId(), otherId: ticket.id }))))
    .execute()
  await expect(link(other.id, one.id)).rejects.toMatchObject({ code: 'link.tooMany' })
}, 20_000)
