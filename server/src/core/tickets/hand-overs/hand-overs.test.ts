import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../../../test/desk'
import { aMailbox, anAgent, type SeatToMake, signedIn } from '../../../../test/factories'
import { aTicket, aWorkingDesk } from '../../../../test/tickets'
import { newId } from '../../../platform/ids'
import { loadSeat } from '../../access'
import { changeAgent } from '../../agents/change-agent'
import { setTeamMembers } from '../../agents/set-team-members'
import type { Seat } from '../../context'
import { setMailboxGrants } from '../../mailboxes'
import { changeTicket } from '../change-ticket'
import { listEvents } from '../list-events'
import { mergeTicket } from '../merges/merge-ticket'
import { unmergeTicket } from '../merges/unmerge-ticket'
import { readTicket } from '../read-ticket'
import { undoEvent } from '../undo-event'
import { acceptHandOver } from './accept-hand-over'
import { handOverTicket } from './hand-over-ticket'
import { returnHandOver } from './return-hand-over'
import { takeBackHandOver } from './take-back-hand-over'

let desk: TestDesk
let giver: Seat
let mailboxId: string
const seatOfAgent = async (given: SeatToMake = {}): Promise<Seat> =>
  (await signedIn(desk, await anAgent(desk, given))).seat
/** A seat knows its teams and mailboxes as they are when it is loaded. */
const anew = async (seat: Seat): Promise<Seat> => {
  const loaded = await loadSeat(desk.db, seat.personId, seat.via)
  if (loaded === null) throw new Error('no seat')
  return loaded
}
const as = <T>(seat: Seat, run: Parameters<typeof desk.open.transact<T>>[0]) => desk.open.as(seat).transact(run)
beforeAll(async () => {
  desk = await testDesk()
  ;({ mailboxId, seat: giver } = await aWorkingDesk(desk))
})
afterAll(() => desk.close())

/** A ticket that is the giver's. */
async function owned(given: { mailboxId?: string } = {}): Promise<string> {
  const { ticket } = await aTicket(desk, { mailboxId, ...given })
  const seat = await anew(giver)
  await as(seat, (ctx) => changeTicket(ctx, ticket.id, [{ action: 'assign', assigneeId: seat.personId }]))
  return ticket.id
}
type Given = Partial<Parameters<typeof handOverTicket>[2]> & { to: Parameters<typeof handOverTicket>[2]['to'] }
const words = { summary: 'The pump leaks at the seal.', tried: 'A new seal.', writer: 'giver' as const }
const give = async (ticketId: string, given: Given, by = giver): Promise<string> => {
  const { handOverId } = await as(by, (ctx) => handOverTicket(ctx, ticketId, { ...words, ...given }))
  return handOverId ?? ''
}
async function aTeam(...seats: Seat[]): Promise<string> {
  const id = newId()
  await desk.db
    .insertInto('teams')
    .values({ id, name: `Team ${id}` })
    .execute()
  const members = seats.map((seat) => seat.personId)
  await desk.transact((ctx) => setTeamMembers(ctx, id, members))
  return id
}
const read = (ticketId: string, seat = giver) => as(seat, (ctx) => readTicket(ctx, ticketId))
const events = async (ticketId: string, seat = giver) =>
  (await as(seat, (ctx) => listEvents(ctx, ticketId, { limit: 50 }))).items
const told = async (ticketId: string) =>
  (await events(ticketId)).map(({ type }) => type).filter((type) => type.startsWith('ticket.hand'))
async function undoNewest(ticketId: string, type: string, by = giver): Promise<void> {
  const event = (await events(ticketId, by)).find((one) => one.type === type && one.canUndo)
  await as(by, (ctx) => undoEvent(ctx, event?.id ?? '', { isForced: false }))
}

describe('a hand-over', () => {
  test('says who, to whom and what was tried; the ticket stays the giver’s until it is accepted', async () => {
    const receiver = await seatOfAgent()
    const id = await owned()
    const handOverId = await give(id, { to: { agentId: receiver.personId } })
    expect(await read(id, receiver)).toMatchObject({
      assignee: { id: giver.personId },
      handOver: { ...words, id: handOverId, isMine: true, by: { id: giver.personId }, to: { id: receiver.personId } },
    })
    expect((await read(id)).handOver).toMatchObject({
      ...{ isMine: false, team: null, isReceiverGone: false },
      ...{ by: { name: giver.name }, to: { name: receiver.name } },
    })
    await as(receiver, (ctx) => acceptHandOver(ctx, handOverId))
    expect(await read(id)).toMatchObject({ handOver: null, handedOverAt: null, assignee: { id: receiver.personId } })
    expect(await told(id)).toEqual(['ticket.handOverAccepted', 'ticket.handedOver'])
    const given = (await events(id)).find(({ type }) => type === 'ticket.handedOver')
    expect(given?.data).toMatchObject({ personal: { summary: words.summary, tried: words.tried } })
  })

  test('to a team is anybody’s of it to accept, and nobody else’s; the ticket becomes the team’s', async () => {
    const [one, other, stranger] = [await seatOfAgent(), await seatOfAgent(), await seatOfAgent()]
    const teamId = await aTeam(one, other)
    const id = await owned()
    const handOverId = await give(id, { to: { teamId } })
    await expect(as(stranger, (ctx) => acceptHandOver(ctx, handOverId))).rejects.toMatchObject({
      code: 'handOver.notYours',
    })
    await as(await anew(other), (ctx) => acceptHandOver(ctx, handOverId))
    expect(await read(id)).toMatchObject({ assignee: { id: other.personId }, team: { id: teamId } })
  })

  test('accepted by two at once is one’s, and the other is told so', async () => {
    const seats = [await seatOfAgent(), await seatOfAgent()]
    const teamId = await aTeam(...seats)
    const id = await owned()
    const handOverId = await give(id, { to: { teamId } })
    const asked = seats.map(async (seat) => as(await anew(seat), (ctx) => acceptHandOver(ctx, handOverId)))
    const answers = await Promise.allSettled(asked)
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []))
    expect(refused).toMatchObject([{ code: 'handOver.over' }])
    expect(await told(id)).toEqual(['ticket.handOverAccepted', 'ticket.handedOver'])
  })

  test('goes back with a reason to who gave it, whoever has it by then; without a reason it does not', async () => {
    const receiver = await seatOfAgent()
    const id = await owned()
    const handOverId = await give(id, { to: { agentId: receiver.personId } })
    await as(giver, (ctx) => changeTicket(ctx, id, [{ action: 'assign', assigneeId: null }]))
    await expect(as(receiver, (ctx) => returnHandOver(ctx, handOverId, { reason: ' ' }))).rejects.toMatchObject({
      code: 'handOver.noReason',
    })
    await as(receiver, (ctx) => returnHandOver(ctx, handOverId, { reason: 'Not a pump of ours.' }))
    expect(await read(id)).toMatchObject({ handOver: null, assignee: { id: giver.personId } })
    expect((await events(id))[0]).toMatchObject({
      type: 'ticket.handOverReturned',
      data: { personal: { said: 'Not a pump of ours.' } },
    })
    await expect(as(receiver, (ctx) => acceptHandOver(ctx, handOverId))).rejects.toMatchObject({
      code: 'handOver.over',
    })
  })

  test('returned to a giver without a seat, it stays with whoever has it', async () => {
    const [leaver, receiver] = [await seatOfAgent(), await seatOfAgent()]
    const id = await owned()
    const handOverId = await give(id, { to: { agentId: receiver.personId } }, leaver)
    await desk.transact((ctx) => changeAgent(ctx, leaver.personId, { isActive: false }))
    await as(receiver, (ctx) => returnHandOver(ctx, handOverId, { reason: 'No.' }))
    expect((await read(id)).assignee).toMatchObject({ id: giver.personId })
  })

  test('a receiver whose seat is gone is seen, and it can be taken back and given anew', async () => {
    const [leaver, next] = [await seatOfAgent(), await seatOfAgent()]
    const id = await owned()
    const first = await give(id, { to: { agentId: leaver.personId } })
    await expect(give(id, { to: { agentId: next.personId } })).rejects.toMatchObject({ code: 'handOver.isOpen' })
    await desk.transact((ctx) => changeAgent(ctx, leaver.personId, { isActive: false }))
    expect(await read(id)).toMatchObject({ handOver: { isReceiverGone: true }, risk: 'handOverWaits' })
    await as(giver, (ctx) => takeBackHandOver(ctx, first))
    expect(await read(id)).toMatchObject({ handOver: null, risk: null })
    await give(id, { to: { agentId: next.personId } })
    await expect(as(giver, (ctx) => takeBackHandOver(ctx, first))).rejects.toMatchObject({ code: 'handOver.over' })
  })

  test('is refused to oneself, to nobody, to a light agent, to an empty team, and without words', async () => {
    const id = await owned()
    const light = await seatOfAgent({ role: 'light' })
    const codes = async (given: Given) => expect(give(id, given)).rejects
    await (await codes({ to: { agentId: giver.personId } })).toMatchObject({ code: 'handOver.toSelf' })
    await (await codes({ to: { agentId: newId() } })).toMatchObject({ code: 'handOver.cannotAccept' })
    await (await codes({ to: { agentId: light.personId } })).toMatchObject({ code: 'handOver.cannotAccept' })
    await (await codes({ to: { teamId: await aTeam(giver) } })).toMatchObject({ code: 'handOver.cannotAccept' })
    await (await codes({ to: { teamId: newId() } })).toMatchObject({ code: 'team.unknown' })
    const receiver = await seatOfAgent()
    await (await codes({ to: { agentId: receiver.personId }, summary: ' ' })).toMatchObject({
      code: 'handOver.noSummary',
    })
    expect(await told(id)).toEqual([])
  })
})

describe('what may be seen', () => {
  test('opens nothing in a closed mailbox, also when the ticket is moved there later', async () => {
    const closed = await desk.transact((ctx) => aMailbox(ctx, { isRestricted: true }))
    const grants = [{ agentId: giver.personId, level: 'work' as const }]
    await desk.transact((ctx) => setMailboxGrants(ctx, closed.id, grants))
    const receiver = await seatOfAgent()
    const inside = await owned({ mailboxId: closed.id })
    const mine = await anew(giver)
    await expect(give(inside, { to: { agentId: receiver.personId } }, mine)).rejects.toMatchObject({
      code: 'handOver.cannotAccept',
    })
    const id = await owned()
    const handOverId = await give(id, { to: { agentId: receiver.personId } })
    await as(mine, (ctx) => changeTicket(ctx, id, [{ action: 'setMailbox', mailboxId: closed.id }]))
    expect((await read(id, mine)).handOver).toBeNull()
    await expect(as(await anew(receiver), (ctx) => acceptHandOver(ctx, handOverId))).rejects.toMatchObject({
      code: 'handOver.unknown',
    })
  })

  test('in a mailbox that is not open to all it shows the ticket to whom it is offered, and only while it is', async () => {
    const own = await desk.transact((ctx) => aMailbox(ctx, { isOpenToAll: false }))
    await desk.transact((ctx) => setMailboxGrants(ctx, own.id, [{ agentId: giver.personId, level: 'work' }]))
    const receiver = await seatOfAgent()
    const id = await owned({ mailboxId: own.id })
    await expect(read(id, receiver)).rejects.toMatchObject({ code: 'ticket.unknown' })
    const mine = await anew(giver)
    const handOverId = await give(id, { to: { agentId: receiver.personId } }, mine)
    expect((await read(id, receiver)).abilities).toContain('ticket.reply')
    await as(receiver, (ctx) => returnHandOver(ctx, handOverId, { reason: 'No.' }))
    await expect(read(id, receiver)).rejects.toMatchObject({ code: 'ticket.unknown' })
  })
})

describe('undo', () => {
  test('of giving, accepting, returning and taking back', async () => {
    const receiver = await seatOfAgent()
    const teamId = await aTeam(receiver)
    const mine = await anew(receiver)
    const id = await owned()
    await give(id, { to: { teamId } })
    await undoNewest(id, 'ticket.handedOver')
    expect((await read(id)).handOver).toBeNull()
    await undoNewest(id, 'ticket.handOverTakenBack')
    const handOverId = (await read(id)).handOver?.id ?? ''
    await as(mine, (ctx) => acceptHandOver(ctx, handOverId))
    for (const type of ['ticket.handOverAccepted', 'ticket.teamChanged', 'ticket.assigned'])
      await undoNewest(id, type, mine)
    expect(await read(id)).toMatchObject({ handOver: words, assignee: { id: giver.personId }, team: null })
    await as(mine, (ctx) => returnHandOver(ctx, handOverId, { reason: 'No.' }))
    await undoNewest(id, 'ticket.handOverReturned', mine)
    await as(giver, (ctx) => takeBackHandOver(ctx, handOverId))
    await undoNewest(id, 'ticket.handOverTakenBack')
    expect((await read(id)).handOver).toMatchObject({ id: handOverId, isReceiverGone: false })
  })

  test('of giving is refused once it was accepted', async () => {
    const receiver = await seatOfAgent()
    const id = await owned()
    const handOverId = await give(id, { to: { agentId: receiver.personId } })
    await as(receiver, (ctx) => acceptHandOver(ctx, handOverId))
    await expect(undoNewest(id, 'ticket.handedOver')).rejects.toMatchObject({ code: 'event.changedSince' })
  })
})

test('a merge carries it along, and parted each has its own again', async () => {
  const receiver = await seatOfAgent()
  const [source, target] = [await owned(), await owned()]
  const handOverId = await give(source, { to: { agentId: receiver.personId } })
  await as(giver, (ctx) => mergeTicket(ctx, source, { into: target, addParticipants: false }))
  expect((await read(target)).handOver).toMatchObject({ id: handOverId, ...words })
  await as(giver, (ctx) => unmergeTicket(ctx, source))
  expect([(await read(source)).handOver?.id, (await read(target)).handOver]).toEqual([handOverId, null])
  await as(giver, (ctx) => mergeTicket(ctx, source, { into: target, addParticipants: false }))
  await as(receiver, (ctx) => acceptHandOver(ctx, handOverId))
  expect((await read(target)).assignee).toMatchObject({ id: receiver.personId })
})

test('at risk is one that nobody accepts in a working day', async () => {
  const receiver = await seatOfAgent()
  const id = await owned()
  await give(id, { to: { agentId: receiver.personId } })
  expect((await read(id)).risk).toBeNull()
  await sql`update tickets set handed_over_at = handed_over_at - interval '9 hours' where id = ${id}`.execute(desk.db)
  expect((await read(id)).risk).toBe('handOverWaits')
})
