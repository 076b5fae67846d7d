import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../../test/desk'
import { anAgent, signedIn } from '../../../test/factories'
import { aTicket, aWorkingDesk } from '../../../test/tickets'
import type { Seat } from '../context'
import { changeTicket } from './change-ticket'
import { listEvents } from './list-events'
import { listMessages } from './list-messages'
import { readTicket } from './read-ticket'
import { type Reply, replyToTicket } from './reply-to-ticket'
import { undoEvent } from './undo-event'

let desk: TestDesk
let seat: Seat
let mailboxId: string

beforeAll(async () => {
  desk = await testDesk()
  ;({ mailboxId, seat } = await aWorkingDesk(desk))
})
afterAll(() => desk.close())

const as = (who: Seat) => desk.open.as(who)
const reply = (ticketId: string, given: Partial<Reply> = {}, who = seat) =>
  as(who).transact((ctx) =>
    replyToTicket(ctx, ticketId, { visibility: 'public', text: 'Here is the answer.', ...given }),
  )
const read = (ticketId: string) => as(seat).transact((ctx) => readTicket(ctx, ticketId))

test('a public reply answers, waits for the customer, takes the ticket and goes out to them', async () => {
  const { ticket } = await aTicket(desk, { mailboxId, email: 'ann@outside.example' })
  await reply(ticket.id)
  expect(await read(ticket.id)).toMatchObject({
    status: 'waitingForCustomer',
    waitingSince: null,
    assignee: { id: seat.personId },
    messageCount: 2,
    preview: 'Here is the answer.',
  })
  expect(desk.replies.at(-1)).toMatchObject({ ticketId: ticket.id, to: [{ address: 'ann@outside.example' }], cc: [] })
  const { items } = await as(seat).transact((ctx) => listEvents(ctx, ticket.id, { limit: 50 }))
  expect(items.map((event) => event.type)).toEqual([
    'ticket.statusChanged',
    'ticket.assigned',
    'message.sent',
    'message.submitted',
    'message.received',
    'ticket.opened',
  ])
  expect(
    await desk.db
      .selectFrom('events')
      .select('objectVersion')
      .where('objectId', '=', ticket.id)
      .orderBy('objectVersion')
      .execute(),
  ).toEqual([1, 2, 3, 4, 5, 6].map((objectVersion) => ({ objectVersion })))
})

test('send and keep open, send and done', async () => {
  const { ticket } = await aTicket(desk, { mailboxId })
  await reply(ticket.id, { status: 'open' })
  expect(await read(ticket.id)).toMatchObject({ statusCategory: 'open', waitingSince: null })
  await reply(ticket.id, { status: 'done' })
  expect(await read(ticket.id)).toMatchObject({ statusCategory: 'done', status: 'done' })
})

test('a reply that did not see the newest message is refused with what is new, and nothing of it stays', async () => {
  const { ticket, message } = await aTicket(desk, { mailboxId })
  const other = (await signedIn(desk, await anAgent(desk))).seat
  const note = await reply(ticket.id, { visibility: 'internal', text: 'I am on it' }, other)
  const before = desk.replies.length
  await expect(reply(ticket.id, { seenMessageId: message.id })).rejects.toMatchObject({
    code: 'reply.stale',
    details: { newer: [note.id] },
  })
  expect(desk.replies.length).toBe(before)
  expect(
    (await as(seat).transact((ctx) => listMessages(ctx, ticket.id, { limit: 50, newest: false }))).items,
  ).toHaveLength(2)
  await reply(ticket.id, { seenMessageId: note.id })
  expect(desk.replies.length).toBe(before + 1)
})

test('a note mails nobody and changes no status', async () => {
  const { ticket } = await aTicket(desk, { mailboxId })
  const before = desk.replies.length
  await reply(ticket.id, { visibility: 'internal', text: 'Only for us' })
  expect(desk.replies.length).toBe(before)
  expect(await read(ticket.id)).toMatchObject({ statusCategory: 'open', preview: 'Words', assignee: null })
})

test('an address an agent sends to becomes a participant; left out, replies go to them too', async () => {
  const { ticket } = await aTicket(desk, { mailboxId })
  await reply(ticket.id, { cc: ['bea@outside.example'] })
  expect((await read(ticket.id)).cc).toMatchObject([{ email: 'bea@outside.example', standing: 'active' }])
  await reply(ticket.id)
  expect(desk.replies.at(-1)?.cc).toMatchObject([{ address: 'bea@outside.example' }])
})

test('two at once: both are kept, one after the other, versions without a gap', async () => {
  const { ticket } = await aTicket(desk, { mailboxId })
  await Promise.all(
    Array.from({ length: 6 }, (_, index) => reply(ticket.id, { visibility: 'internal', text: `note ${index}` })),
  )
  const versions = await desk.db
    .selectFrom('events')
    .select('objectVersion')
    .where('objectId', '=', ticket.id)
    .orderBy('objectVersion')
    .execute()
  expect(versions.map((row) => row.objectVersion)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  expect((await read(ticket.id)).messageCount).toBe(7)
})

test('each change can be undone, once, and not over somebody else’s without being told', async () => {
  const { ticket } = await aTicket(desk, { mailboxId })
  const change = (actions: Parameters<typeof changeTicket>[2]) =>
    as(seat).transact((ctx) => changeTicket(ctx, ticket.id, actions))
  await change([
    { action: 'setPriority', priority: 'urgent' },
    { action: 'addTags', tags: ['refund', 'Refund'] },
    { action: 'setStatus', status: 'done' },
  ])
  expect(await read(ticket.id)).toMatchObject({ priority: 'urgent', tags: ['refund'], status: 'done' })
  const { items } = await as(seat).transact((ctx) => listEvents(ctx, ticket.id, { limit: 3 }))
  for (const event of items) await as(seat).transact((ctx) => undoEvent(ctx, event.id, { isForced: false }))
  const undone = await read(ticket.id)
  expect(undone).toMatchObject({ priority: 'normal', tags: [], status: 'todo', reopenedCount: 0 })
  expect(undone.waitingSince).not.toBeNull()
  await expect(
    as(seat).transact((ctx) => undoEvent(ctx, items[0]?.id ?? '', { isForced: false })),
  ).rejects.toMatchObject({ code: 'event.alreadyUndone' })
  await change([{ action: 'setPriority', priority: 'high' }])
  const [raised] = (await as(seat).transact((ctx) => listEvents(ctx, ticket.id, { limit: 1 }))).items
  await change([{ action: 'setPriority', priority: 'low' }])
  await expect(as(seat).transact((ctx) => undoEvent(ctx, raised?.id ?? '', { isForced: false }))).rejects.toMatchObject(
    { code: 'event.changedSince' },
  )
})

test('nobody can rewrite the history, the running role least of all', async () => {
  await expect(desk.db.updateTable('events').set({ type: 'nothing' }).execute()).rejects.toMatchObject({
    code: '42501',
  })
  await expect(desk.db.deleteFrom('auditEntries').execute()).rejects.toMatchObject({ code: '42501' })
})
