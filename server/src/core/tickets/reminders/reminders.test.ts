import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../../../test/desk'
import { aMailbox, anAgent, type SeatToMake, signedIn } from '../../../../test/factories'
import { aTicket, aWorkingDesk } from '../../../../test/tickets'
import { newId } from '../../../platform/ids'
import { loadSeat } from '../../access'
import { changeAgent } from '../../agents/change-agent'
import type { Seat } from '../../context'
import { setMailboxGrants } from '../../mailboxes'
import { changeTicket } from '../change-ticket'
import { listEvents } from '../list-events'
import { mergeTicket } from '../merges/merge-ticket'
import { unmergeTicket } from '../merges/unmerge-ticket'
import { readTicket } from '../read-ticket'
import { undoEvent } from '../undo-event'
import { changeReminder, removeReminder } from './change-reminder'
import { setReminder } from './set-reminder'
import { tellReminders } from './tell-reminders'

let desk: TestDesk
let me: Seat
let mailboxId: string
const seatOfAgent = async (given: SeatToMake = {}): Promise<Seat> =>
  (await signedIn(desk, await anAgent(desk, given))).seat
const anew = async (seat: Seat): Promise<Seat> => {
  const loaded = await loadSeat(desk.db, seat.personId, seat.via)
  if (loaded === null) throw new Error('no seat')
  return loaded
}
const as = <T>(seat: Seat, run: Parameters<typeof desk.open.transact<T>>[0]) => desk.open.as(seat).transact(run)
beforeAll(async () => {
  desk = await testDesk()
  ;({ mailboxId, seat: me } = await aWorkingDesk(desk))
})
afterAll(() => desk.close())

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString()
const aNewTicket = async (given: { mailboxId?: string } = {}): Promise<string> =>
  (await aTicket(desk, { mailboxId, ...given })).ticket.id
const read = (ticketId: string, seat = me) => as(seat, (ctx) => readTicket(ctx, ticketId))
const remind = async (ticketId: string, given: { agentId?: string; text?: string } = {}, by = me): Promise<string> => {
  const known = new Set((await read(ticketId, by)).reminders.map(({ id }) => id))
  await as(by, (ctx) => setReminder(ctx, ticketId, { dueAt: inAnHour(), text: 'Ring them', ...given }))
  return (await read(ticketId, by)).reminders.find(({ id }) => !known.has(id))?.id ?? ''
}
const events = async (ticketId: string) => (await as(me, (ctx) => listEvents(ctx, ticketId, { limit: 50 }))).items
const due = async (ticketId: string) =>
  (await events(ticketId)).filter(({ type }) => type === 'reminder.due').map(({ data }) => data)
async function undoNewest(ticketId: string, type: string, by = me): Promise<void> {
  const event = (await events(ticketId)).find((one) => one.type === type && one.canUndo)
  await as(by, (ctx) => undoEvent(ctx, event?.id ?? '', { isForced: false }))
}
/** An hour goes by for one reminder; then every job that would run. */
async function comesDue(...ids: string[]): Promise<void> {
  await sql`update reminders set due_at = now() - interval '1 minute' where id = any(${ids}::uuid[])`.execute(desk.db)
  while ((await desk.open.transact(tellReminders)) > 0);
}

describe('a reminder', () => {
  test('is for oneself or a colleague, several on a ticket, the next one first, until it is ticked off', async () => {
    const other = await seatOfAgent()
    const id = await aNewTicket()
    const own = await remind(id)
    await remind(id, { agentId: other.personId, text: 'Ask the supplier' })
    const later = new Date(Date.now() + 7_200_000).toISOString()
    await as(other, (ctx) => changeReminder(ctx, own, { dueAt: later }))
    expect((await read(id, other)).reminders).toMatchObject([
      { text: 'Ask the supplier', agent: { id: other.personId }, setBy: { id: me.personId }, isTold: false },
      { text: 'Ring them', agent: { id: me.personId } },
    ])
    await as(me, (ctx) => changeReminder(ctx, own, { isDone: true }))
    expect((await read(id)).reminders).toMatchObject([{ text: 'Ask the supplier' }])
  })

  test('is told once at its time, also on a ticket that is done, and stands there after that', async () => {
    const id = await aNewTicket()
    const [one, ticked, later] = [await remind(id), await remind(id), await remind(id)]
    await as(me, (ctx) => changeReminder(ctx, ticked, { isDone: true }))
    await as(me, (ctx) => changeTicket(ctx, id, [{ action: 'setStatus', status: 'done' }]))
    await comesDue(one, ticked)
    await comesDue()
    expect(await due(id)).toMatchObject([{ reminderId: one, toId: me.personId, personal: { said: 'Ring them' } }])
    expect((await read(id)).reminders).toMatchObject([
      { id: one, isTold: true },
      { id: later, isTold: false },
    ])
    await as(me, (ctx) => changeReminder(ctx, one, { dueAt: inAnHour() }))
    await comesDue(one)
    expect(await due(id)).toHaveLength(2)
  })

  test('of somebody without a seat is told to who set it; of somebody who lost sight of it with its setter, to nobody', async () => {
    const [leaver, setter] = [await seatOfAgent(), await seatOfAgent()]
    const id = await aNewTicket()
    const forLeaver = await remind(id, { agentId: leaver.personId })
    await desk.transact((ctx) => changeAgent(ctx, leaver.personId, { isActive: false }))
    const lost = await remind(id, {}, setter)
    const closed = await desk.transact((ctx) => aMailbox(ctx, { isRestricted: true }))
    await desk.transact((ctx) => setMailboxGrants(ctx, closed.id, [{ agentId: me.personId, level: 'work' }]))
    me = await anew(me)
    await as(me, (ctx) => changeTicket(ctx, id, [{ action: 'setMailbox', mailboxId: closed.id }]))
    await comesDue(forLeaver, lost)
    expect((await due(id)).map(({ reminderId, toId }) => [reminderId, toId]).sort()).toEqual(
      [
        [forLeaver, me.personId],
        [lost, null],
      ].sort(),
    )
  })

  test('is refused in the past, for who does not see the ticket, and beyond fifty', async () => {
    const id = await aNewTicket()
    const gone = await seatOfAgent()
    await desk.transact((ctx) => changeAgent(ctx, gone.personId, { isActive: false }))
    const set = (given: { dueAt?: string; agentId?: string }) =>
      as(me, (ctx) => setReminder(ctx, id, { dueAt: inAnHour(), text: '', ...given }))
    await expect(set({ dueAt: '2020-01-01T00:00:00.000Z' })).rejects.toMatchObject({ code: 'reminder.inPast' })
    await expect(set({ dueAt: '2999-01-01T00:00:00.000Z' })).rejects.toMatchObject({ code: 'reminder.tooFar' })
    await expect(set({ agentId: gone.personId })).rejects.toMatchObject({ code: 'reminder.cannotSee' })
    await expect(set({ agentId: newId() })).rejects.toMatchObject({ code: 'reminder.cannotSee' })
    for (let count = 0; count < 50; count++) await set({})
    await expect(set({})).rejects.toMatchObject({ code: 'reminder.tooMany' })
  })

  test('is its agent’s, its setter’s, and of whoever may change the ticket; a light agent keeps to their own', async () => {
    const [light, stranger] = [await seatOfAgent({ role: 'light' }), await seatOfAgent()]
    const id = await aNewTicket()
    await desk.transact((ctx) => setMailboxGrants(ctx, mailboxId, [{ agentId: light.personId, level: 'read' }]))
    const reader = await anew(light)
    const [mine, theirs] = [await remind(id), await remind(id, {}, reader)]
    await expect(as(reader, (ctx) => changeReminder(ctx, mine, { isDone: true }))).rejects.toMatchObject({
      code: 'reminder.notYours',
    })
    await as(reader, (ctx) => changeReminder(ctx, theirs, { isDone: true }))
    await as(stranger, (ctx) => removeReminder(ctx, mine))
    await expect(as(me, (ctx) => removeReminder(ctx, mine))).rejects.toMatchObject({ code: 'reminder.unknown' })
    await expect(as(me, (ctx) => removeReminder(ctx, 'x'))).rejects.toMatchObject({ code: 'reminder.unknown' })
  })
})

test('Z takes setting, changing, ticking and deleting back, and not what was changed since', async () => {
  const other = await seatOfAgent()
  const id = await aNewTicket()
  const one = await remind(id)
  const texts = async () => (await read(id)).reminders.map(({ text, agent }) => [text, agent.id])
  await as(me, (ctx) => changeReminder(ctx, one, { text: 'Write to them', agentId: other.personId }))
  await undoNewest(id, 'reminder.edited')
  expect(await texts()).toEqual([['Ring them', me.personId]])
  await as(me, (ctx) => changeReminder(ctx, one, { isDone: true }))
  await undoNewest(id, 'reminder.done')
  await as(me, (ctx) => removeReminder(ctx, one))
  await undoNewest(id, 'reminder.removed')
  expect(await texts()).toEqual([['Ring them', me.personId]])
  await as(me, (ctx) => changeReminder(ctx, one, { text: 'Otherwise' }))
  const set = (await events(id)).find(({ type }) => type === 'reminder.set')
  await expect(as(me, (ctx) => undoEvent(ctx, set?.id ?? '', { isForced: false }))).rejects.toMatchObject({
    code: 'event.changedSince',
  })
  await as(me, (ctx) => undoEvent(ctx, set?.id ?? '', { isForced: true }))
  expect(await texts()).toEqual([])
})

test('a merge takes it along, and parted it is where it was set', async () => {
  const [source, target] = [await aNewTicket(), await aNewTicket()]
  const [there, here] = [await remind(source, { text: 'there' }), await remind(target, { text: 'here' })]
  await as(me, (ctx) => mergeTicket(ctx, source, { into: target, addParticipants: false }))
  expect((await read(target)).reminders.map(({ id }) => id).sort()).toEqual([there, here].sort())
  await as(me, (ctx) => changeReminder(ctx, there, { text: 'changed' }))
  await comesDue(there)
  expect(await due(target)).toMatchObject([{ reminderId: there }])
  await as(me, (ctx) => unmergeTicket(ctx, source))
  expect((await read(source)).reminders).toMatchObject([{ id: there, text: 'changed', isTold: true }])
  expect((await read(target)).reminders).toMatchObject([{ id: here }])
})
