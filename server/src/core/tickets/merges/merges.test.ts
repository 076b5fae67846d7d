import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../../../test/desk'
import { aMailbox, anAgent, signedIn } from '../../../../test/factories'
import { aTicket, aWorkingDesk, type TicketToMake } from '../../../../test/tickets'
import { whileUncommitted } from '../../../../test/while-uncommitted'
import { newId } from '../../../platform/ids'
import type { Seat } from '../../context'
import { beginAct } from '../act'
import { changeTicket } from '../change-ticket'
import { plainIncoming } from '../incoming-message'
import { listEvents } from '../list-events'
import { listMessages } from '../list-messages'
import { readTicket } from '../read-ticket'
import { receiveMessage } from '../receive-message'
import { replyToTicket } from '../reply-to-ticket'
import { findTicket } from '../ticket-store'
import { undoEvent } from '../undo-event'
import { wakeTickets } from '../wake-tickets'
import { listMergeCandidates } from './list-merge-candidates'
import { mergeTicket } from './merge-ticket'
import { splitMessage } from './split-message'
import { unmergeTicket } from './unmerge-ticket'

let desk: TestDesk
let seat: Seat
let mailboxId: string

beforeAll(async () => {
  desk = await testDesk()
  ;({ mailboxId, seat } = await aWorkingDesk(desk))
})
afterAll(() => desk.close())

const run: TestDesk['transact'] = (act) => desk.open.as(seat).transact(act)
const read = (id: string) => run((ctx) => readTicket(ctx, id))
const open = async (given: TicketToMake = {}) => (await aTicket(desk, { mailboxId, ...given })).ticket
const merge = (id: string, into: string | number, addParticipants = false, who = seat) =>
  desk.open.as(who).transact((ctx) => mergeTicket(ctx, id, { into: String(into), addParticipants }))
const unmerge = (id: string) => run((ctx) => unmergeTicket(ctx, id))
const reply = (id: string, text = 'Answer', status?: string) =>
  run((ctx) => replyToTicket(ctx, id, { visibility: 'public', text, status }))
const textsOf = async (id: string) =>
  (await run((ctx) => listMessages(ctx, id, { limit: 50, newest: false }))).items.map((one) => one.text)
const eventsOf = async (id: string) => (await run((ctx) => listEvents(ctx, id, { limit: 50 }))).items
const customerWrites = (id: string, text: string, heldReason: string | null = null, email?: string) =>
  desk.transact(async (ctx) => {
    const ticket = await findTicket(ctx, id, { isLocked: true })
    const person = await ctx.db
      .selectFrom('persons')
      .select(['id', 'name', 'email'])
      .where(email === undefined ? 'id' : 'email', '=', email ?? ticket.customerId)
      .executeTakeFirstOrThrow()
    const words = plainIncoming({ channel: 'email', subject: text, html: null, text, receivedAt: ctx.now })
    const author = { kind: 'customer', personId: person.id, name: person.name, email: person.email } as const
    return receiveMessage(ctx, beginAct(ctx, ticket), { author, message: { ...words, heldReason } })
  })

describe('merging', () => {
  test('moves what was said, tags, empty fields and followers; mails nobody and makes nobody a participant', async () => {
    const [old, young] = [await open({ text: 'First' }), await open({ text: 'Second', tags: ['late', 'both'] })]
    await run((ctx) => changeTicket(ctx, old.id, [{ action: 'addTags', tags: ['both'] }]))
    await run((ctx) => changeTicket(ctx, young.id, [{ action: 'follow', isFollowed: true }]))
    const replies = desk.replies.length
    const gone = await merge(young.id, old.number)
    expect(gone.mergedIntoId).toBe(old.id)
    expect(await textsOf(old.id)).toEqual(['First', 'Second'])
    expect(await read(old.id)).toMatchObject({
      tags: expect.arrayContaining(['late', 'both']),
      messageCount: 2,
      preview: 'Second',
      cc: [],
      followers: [{ id: seat.personId }],
      waitingSince: old.waitingSince?.toISOString(),
    })
    expect((await read(young.id)).mergedInto).toEqual({ id: old.id, number: old.number })
    expect(desk.replies.length).toBe(replies)
    expect((await eventsOf(old.id))[0]).toMatchObject({ type: 'ticket.mergedIn', canUndo: true })
    expect((await eventsOf(young.id))[0]).toMatchObject({ type: 'ticket.merged', canUndo: true })
  })

  test('each message says which ticket it was on', async () => {
    const [old, young] = [await open(), await open()]
    await merge(young.id, old.id)
    const { items } = await run((ctx) => listMessages(ctx, old.id, { limit: 50, newest: false }))
    expect(items.map((one) => one.mergedFrom)).toEqual([null, { id: young.id, number: young.number }])
  })

  test('with addParticipants its people take part', async () => {
    const [old, young] = [await open(), await open({ email: 'guest@outside.example' })]
    await merge(young.id, old.id, true)
    expect((await read(old.id)).cc).toMatchObject([{ email: 'guest@outside.example', standing: 'active' }])
    await unmerge(young.id)
    expect((await read(old.id)).cc).toEqual([])
  })

  test('what is still to be done on it is to be done on the other, without counting as reopened', async () => {
    const [old, young] = [await open(), await open()]
    await reply(old.id, 'Done.', 'done')
    await merge(young.id, old.id)
    expect(await read(old.id)).toMatchObject({
      statusCategory: 'open',
      reopenedCount: 0,
      doneAt: null,
      waitingSince: young.waitingSince?.toISOString(),
    })
    await unmerge(young.id)
    expect(await read(old.id)).toMatchObject({ statusCategory: 'done', waitingSince: null })
    expect((await read(old.id)).doneAt).not.toBeNull()
  })

  test('spam stays spam', async () => {
    const [old, young] = [await open({ category: 'spam' }), await open()]
    await merge(young.id, old.id)
    expect((await read(old.id)).statusCategory).toBe('spam')
  })

  test('a draft goes along; where its agent has one there, it lies beside it until both are back', async () => {
    const [old, young] = [await open(), await open()]
    const begin = async (ticketId: string, kind: 'reply' | 'note') => {
      const row = { id: newId(), agentId: seat.personId, ticketId, kind, body: '{}' }
      await desk.db.insertInto('drafts').values(row).execute()
      return row.id
    }
    const [going, beside] = [await begin(young.id, 'reply'), await begin(young.id, 'note')]
    await begin(old.id, 'note')
    const look = async (id: string) => {
      const row = await desk.db.selectFrom('drafts').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
      return { ticketId: row.ticketId, isAside: row.asideAt !== null }
    }
    await merge(young.id, old.id)
    expect(await look(going)).toEqual({ ticketId: old.id, isAside: false })
    expect(await look(beside)).toEqual({ ticketId: old.id, isAside: true })
    await unmerge(young.id)
    expect(await look(going)).toEqual({ ticketId: young.id, isAside: false })
    expect(await look(beside)).toEqual({ ticketId: young.id, isAside: false })
    await merge(young.id, old.id)
    await begin(young.id, 'note')
    await unmerge(young.id)
    expect(await look(beside)).toEqual({ ticketId: young.id, isAside: true })
  })

  test('refuses itself, a merged one by naming what it is now, a deleted one, and one out of sight', async () => {
    const [a, b, c] = [await open(), await open(), await open()]
    await expect(merge(a.id, a.number)).rejects.toMatchObject({ code: 'merge.intoItself' })
    await merge(a.id, b.id)
    await merge(b.id, c.id)
    await expect(merge(a.id, c.id)).rejects.toMatchObject({ code: 'ticket.merged', details: { into: c.number } })
    await expect(merge(c.id, a.id)).rejects.toMatchObject({ code: 'ticket.merged', details: { into: c.number } })
    await expect(reply(a.id)).rejects.toMatchObject({ code: 'ticket.merged', details: { into: c.number } })
    const deleted = await open()
    await desk.db.updateTable('tickets').set({ deletedAt: new Date() }).where('id', '=', deleted.id).execute()
    await expect(merge(c.id, deleted.number)).rejects.toMatchObject({ code: 'ticket.unknown' })
  })

  test('a real ticket does not go into a sample one, which is removed one day', async () => {
    const [real, sample] = [await open(), await open()]
    await desk.db.updateTable('tickets').set({ isTest: true }).where('id', '=', sample.id).execute()
    await expect(merge(real.id, sample.id)).rejects.toMatchObject({ code: 'merge.intoSample' })
    await merge(sample.id, real.id)
    expect(await textsOf(real.id)).toHaveLength(2)
  })

  test('H02: refuses tickets the caller cannot see, either way round, and changes nothing', async () => {
    const closed = await desk.transact((ctx) => aMailbox(ctx, { isRestricted: true }))
    const [mine, hidden] = [await open(), await open({ mailboxId: closed.id })]
    ;({ seat } = await signedIn(desk, seat)) // what it reaches is worked out anew
    for (const [one, other] of [
      [mine, hidden],
      [hidden, mine],
    ] as const)
      await expect(merge(one.id, other.number)).rejects.toMatchObject({ code: 'ticket.unknown' })
    const rows = await desk.db
      .selectFrom('tickets')
      .select('mergedIntoId')
      .where('id', 'in', [mine.id, hidden.id])
      .execute()
    expect(rows).toEqual([{ mergedIntoId: null }, { mergedIntoId: null }])
    const candidates = await run((ctx) => listMergeCandidates(ctx, mine.id))
    expect(candidates.items.map((one) => one.id)).not.toContain(hidden.id)
  })

  test('two at once, into each other: one happens, one is told', async () => {
    const [a, b] = [await open(), await open()]
    await expect(
      whileUncommitted(
        desk.open.as(seat),
        (ctx) => mergeTicket(ctx, a.id, { into: b.id, addParticipants: false }),
        () => merge(b.id, a.id),
      ),
    ).rejects.toMatchObject({ code: 'ticket.merged', details: { into: b.number } })
    expect((await read(a.id)).mergedInto?.id).toBe(b.id)
    expect((await read(b.id)).mergedInto).toBeNull()
  })
})

describe('taking it back', () => {
  test('what was said since stays where it was said; what was answered is answered', async () => {
    const [old, young] = [await open({ text: 'One' }), await open({ text: 'Two' })]
    await merge(young.id, old.id)
    await reply(old.id, 'For both')
    await customerWrites(old.id, 'Thanks')
    await unmerge(young.id)
    expect(await textsOf(old.id)).toEqual(['One', 'For both', 'Thanks'])
    expect(await textsOf(young.id)).toEqual(['Two'])
    expect(await read(young.id)).toMatchObject({ waitingSince: null, messageCount: 1, mergedInto: null })
    expect(await read(old.id)).toMatchObject({ messageCount: 3, preview: 'Thanks', statusCategory: 'open' })
    expect((await read(old.id)).waitingSince).not.toBeNull()
  })

  test('a merge inside a merge, undone from the inside', async () => {
    const [a, b, c] = [await open({ text: 'A', tags: ['of-a'] }), await open({ text: 'B' }), await open({ text: 'C' })]
    await merge(a.id, b.id)
    await merge(b.id, c.id)
    expect(await textsOf(c.id)).toEqual(['A', 'B', 'C'])
    await unmerge(a.id)
    expect(await textsOf(a.id)).toEqual(['A'])
    expect(await textsOf(c.id)).toEqual(['B', 'C'])
    expect((await read(c.id)).tags).toEqual([])
    await unmerge(b.id)
    expect([await textsOf(b.id), await textsOf(c.id)]).toEqual([['B'], ['C']])
    expect((await read(b.id)).tags).toEqual([])
  })

  test('by the event of either side, once, within 30 days', async () => {
    const [old, young] = [await open(), await open()]
    await merge(young.id, old.id)
    const [event] = await eventsOf(old.id)
    await run((ctx) => undoEvent(ctx, event?.id ?? '', { isForced: false }))
    expect((await read(young.id)).mergedInto).toBeNull()
    expect((await eventsOf(old.id)).find((one) => one.id === event?.id)).toMatchObject({
      isUndone: true,
      canUndo: false,
    })
    expect((await eventsOf(young.id)).find((one) => one.type === 'ticket.merged')?.isUndone).toBe(true)
    await expect(run((ctx) => undoEvent(ctx, event?.id ?? '', { isForced: false }))).rejects.toMatchObject({
      code: 'event.alreadyUndone',
    })
    await expect(unmerge(young.id)).rejects.toMatchObject({ code: 'merge.none' })
    await merge(young.id, old.id)
    await desk.db
      .updateTable('ticketMerges')
      .set({ mergedAt: new Date(Date.now() - 31 * 86_400_000) })
      .where('sourceId', '=', young.id)
      .execute()
    await expect(unmerge(young.id)).rejects.toMatchObject({ code: 'merge.tooLongAgo' })
  })
})

test('H02: nobody parts tickets of which one is out of sight, and nothing changes', async () => {
  const closed = await desk.transact((ctx) => aMailbox(ctx, { isRestricted: true }))
  ;({ seat } = await signedIn(desk, seat))
  const [old, young] = [await open(), await open()]
  await merge(young.id, old.id)
  await desk.db.updateTable('tickets').set({ mailboxId: closed.id }).where('id', '=', young.id).execute()
  const [event] = await eventsOf(old.id)
  await expect(run((ctx) => undoEvent(ctx, event?.id ?? '', { isForced: false }))).rejects.toMatchObject({
    code: 'ticket.unknown',
  })
  expect(await textsOf(old.id)).toHaveLength(2)
  const { items } = await run((ctx) => listMessages(ctx, old.id, { limit: 50, newest: false }))
  expect(items.map((one) => one.mergedFrom)).toEqual([null, null])
})

test('a merged ticket rests: nothing else of it is undone, and its snooze waits until it is parted again', async () => {
  const [old, young] = [await open(), await open()]
  await run((ctx) => changeTicket(ctx, young.id, [{ action: 'setPriority', priority: 'high' }]))
  const until = new Date(Date.now() + 60_000).toISOString()
  await run((ctx) => changeTicket(ctx, young.id, [{ action: 'snooze', until }]))
  const event = (await eventsOf(young.id)).find((one) => one.type === 'ticket.priorityChanged')
  await merge(young.id, old.id)
  expect(await read(young.id)).toMatchObject({ messageCount: 0 })
  await expect(run((ctx) => undoEvent(ctx, event?.id ?? '', { isForced: false }))).rejects.toMatchObject({
    code: 'ticket.merged',
    details: { into: old.number },
  })
  await desk.db
    .updateTable('tickets')
    .set({ snoozedUntil: new Date(1) })
    .where('id', '=', young.id)
    .execute()
  await desk.transact((ctx) => wakeTickets(ctx))
  expect((await read(young.id)).status).toBe('snoozed')
  await unmerge(young.id)
  await desk.transact((ctx) => wakeTickets(ctx))
  expect(await read(young.id)).toMatchObject({ statusCategory: 'open', messageCount: 1, priority: 'high' })
})

describe('splitting', () => {
  test('a message opens a ticket of its own, whose customer wrote it and waits since', async () => {
    const ticket = await open({ text: 'First' })
    await reply(ticket.id)
    const { message } = await customerWrites(ticket.id, 'By the way')
    const made = await run((ctx) => splitMessage(ctx, message.id, { andLater: false }))
    expect(await textsOf(made.id)).toEqual(['By the way'])
    expect(await textsOf(ticket.id)).toEqual(['First', 'Answer'])
    const [now, apart] = [await read(ticket.id), await read(made.id)]
    expect(now).toMatchObject({
      waitingSince: null,
      messageCount: 2,
      links: [{ kind: 'splitInto', number: apart.number }],
    })
    expect(apart).toMatchObject({
      subject: 'By the way',
      customer: now.customer,
      mailbox: now.mailbox,
      links: [{ kind: 'splitFrom', number: now.number }],
      messageCount: 1,
    })
    expect(apart.waitingSince).not.toBeNull()
  })

  test('from here on: what came later goes along', async () => {
    const ticket = await open({ text: 'First' })
    const { message } = await customerWrites(ticket.id, 'Another matter')
    await reply(ticket.id, 'To that')
    const made = await run((ctx) => splitMessage(ctx, message.id, { andLater: true, subject: 'Chosen' }))
    expect(await textsOf(made.id)).toEqual(['Another matter', 'To that'])
    expect(await read(made.id)).toMatchObject({ subject: 'Chosen', waitingSince: null })
  })

  test('the only message stays, and so does what no person wrote in', async () => {
    const ticket = await open()
    const [first] = (await run((ctx) => listMessages(ctx, ticket.id, { limit: 50, newest: false }))).items
    const split = (id: string) => run((ctx) => splitMessage(ctx, id, { andLater: true }))
    await expect(split(first?.id ?? '')).rejects.toMatchObject({ code: 'split.nothingLeft' })
    const answer = await reply(ticket.id)
    await expect(split(answer.id)).rejects.toMatchObject({ code: 'split.noAuthor' })
  })

  test('a held one becomes an ordinary one of its own; undone, it is held again', async () => {
    await open({ email: 'stranger@outside.example' })
    const ticket = await open()
    await reply(ticket.id)
    const { message } = await customerWrites(ticket.id, 'May I?', 'stranger', 'stranger@outside.example')
    const before = await read(ticket.id)
    expect(before.heldCount).toBe(1)
    const made = await run((ctx) => splitMessage(ctx, message.id, { andLater: false }))
    const { items } = await run((ctx) => listMessages(ctx, made.id, { limit: 50, newest: false }))
    expect(items).toMatchObject([{ held: false, visibility: 'public', mergedFrom: null }])
    expect(await read(made.id)).toMatchObject({ customer: { email: 'stranger@outside.example' }, heldCount: 0 })
    expect((await read(made.id)).waitingSince).not.toBeNull()
    expect((await read(ticket.id)).heldCount).toBe(0)
    const event = (await eventsOf(ticket.id)).find((one) => one.type === 'ticket.split')
    await run((ctx) => undoEvent(ctx, event?.id ?? '', { isForced: false }))
    const after = await read(ticket.id)
    expect({ ...after, version: 0, updatedAt: '' }).toEqual({ ...before, version: 0, updatedAt: '' })
    expect((await read(made.id)).mergedInto?.id).toBe(ticket.id)
  })

  test('undo is refused once the new ticket went on', async () => {
    const ticket = await open()
    const { message } = await customerWrites(ticket.id, 'Other')
    const made = await run((ctx) => splitMessage(ctx, message.id, { andLater: false }))
    await reply(made.id)
    const event = (await eventsOf(ticket.id)).find((one) => one.type === 'ticket.split')
    await expect(run((ctx) => undoEvent(ctx, event?.id ?? '', { isForced: false }))).rejects.toMatchObject({
      code: 'split.changedSince',
    })
    expect(await textsOf(made.id)).toHaveLength(2)
  })
})

test('candidates: a suggestion first, then the customer’s others, alike subjects, the organization', async () => {
  const customer = { email: 'many@outside.example' }
  const ticket = await open({ ...customer, subject: 'Invoice 4711 is wrong' })
  const [own, alike, gone] = [
    await open(customer),
    await open({ subject: 'Invoice 4711 is wrong again' }),
    await open({ ...customer, category: 'spam' }),
  ]
  const { items } = await run((ctx) => listMergeCandidates(ctx, ticket.id))
  expect(items.map(({ id, reason }) => [id, reason])).toEqual([
    [own.id, 'sameCustomer'],
    [alike.id, 'alikeSubject'],
  ])
  expect(items.map((one) => one.id)).not.toContain(gone.id)
})

test('a light agent merges nothing', async () => {
  const [old, young] = [await open(), await open()]
  const light = (await signedIn(desk, await anAgent(desk, { role: 'light' }))).seat
  await expect(merge(young.id, old.id, false, light)).rejects.toMatchObject({ code: 'ticket.unknown' })
  await run((ctx) => changeTicket(ctx, young.id, [{ action: 'assign', assigneeId: light.personId }]))
  await run((ctx) => changeTicket(ctx, old.id, [{ action: 'assign', assigneeId: light.personId }]))
  await expect(merge(young.id, old.id, false, light)).rejects.toMatchObject({ code: 'access.forbidden' })
})
