import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../../test/desk'
import { anAgent, signedIn } from '../../../test/factories'
import { aTicket, aWorkingDesk } from '../../../test/tickets'
import type { Ctx, Seat } from '../context'
import { changeTicket } from './change-ticket'
import { readTicket } from './read-ticket'
import { readUpTo, unreadTicket } from './read-up-to'
import { replyToTicket } from './reply-to-ticket'

let desk: TestDesk
let seat: Seat
let other: Seat
let mailboxId: string
beforeAll(async () => {
  desk = await testDesk()
  ;({ seat, mailboxId } = await aWorkingDesk(desk))
  other = (await signedIn(desk, await anAgent(desk))).seat
})
afterAll(() => desk.close())

const as = <T>(who: Seat, run: (ctx: Ctx) => Promise<T>) => desk.open.as(who).transact(run)
const isUnread = async (who: Seat, id: string) => (await as(who, (ctx) => readTicket(ctx, id))).isUnread
const note = (who: Seat, id: string, mentionIds: string[] = []) =>
  as(who, (ctx) => replyToTicket(ctx, id, { visibility: 'internal', text: 'A note', mentionIds }))

test('what others wrote is unread to whom it concerns, until they have seen it', async () => {
  const { ticket, message } = await aTicket(desk, { mailboxId })
  expect([await isUnread(seat, ticket.id), await isUnread(other, ticket.id)]).toEqual([false, false])
  await as(other, (ctx) => changeTicket(ctx, ticket.id, [{ action: 'assign', assigneeId: seat.personId }]))
  expect([await isUnread(seat, ticket.id), await isUnread(other, ticket.id)]).toEqual([true, false])
  const read = await as(seat, (ctx) => readUpTo(ctx, ticket.id, message.id))
  expect(read).toEqual({ seenMessageId: message.id, isUnread: false })
  await note(other, ticket.id)
  expect(await isUnread(seat, ticket.id)).toBe(true)
  expect((await as(seat, (ctx) => readUpTo(ctx, ticket.id, message.id))).isUnread).toBe(true)
})

test('followers and those who are named, but nobody by what they wrote themselves', async () => {
  const { ticket } = await aTicket(desk, { mailboxId })
  await as(seat, (ctx) => changeTicket(ctx, ticket.id, [{ action: 'follow', isFollowed: true }]))
  await note(seat, ticket.id, [other.personId])
  expect([await isUnread(seat, ticket.id), await isUnread(other, ticket.id)]).toEqual([false, true])
  await note(other, ticket.id)
  expect([await isUnread(seat, ticket.id), await isUnread(other, ticket.id)]).toEqual([true, false])
})

test('set back, the newest of somebody else is unread again and all before it is not', async () => {
  const { ticket, message } = await aTicket(desk, { mailboxId, assigneeId: seat.personId })
  const second = await note(other, ticket.id)
  await note(seat, ticket.id)
  const back = await as(seat, (ctx) => unreadTicket(ctx, ticket.id))
  expect(back).toEqual({ seenMessageId: message.id, isUnread: true })
  expect((await as(seat, (ctx) => readUpTo(ctx, ticket.id, second.id))).isUnread).toBe(false)
  const single = await aTicket(desk, { mailboxId, assigneeId: seat.personId })
  await as(seat, (ctx) => readUpTo(ctx, single.ticket.id, single.message.id))
  expect(await as(seat, (ctx) => unreadTicket(ctx, single.ticket.id))).toEqual({ seenMessageId: null, isUnread: true })
})

test('the message must be of this ticket, and the ticket must be seen', async () => {
  const [{ ticket }, { message }] = [await aTicket(desk, { mailboxId }), await aTicket(desk, { mailboxId })]
  await expect(as(seat, (ctx) => readUpTo(ctx, ticket.id, message.id))).rejects.toMatchObject({
    code: 'message.unknown',
  })
  const light = (await signedIn(desk, await anAgent(desk, { role: 'light' }))).seat
  await expect(as(light, (ctx) => unreadTicket(ctx, ticket.id))).rejects.toMatchObject({ code: 'ticket.unknown' })
})
