import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type ReleaseDesk, releaseDesk } from '../../../../test/release-desk'
import { changeAgent } from '../../../core/agents/change-agent'
import type { Seat } from '../../../core/context'
import { recallMessage, releaseReply, sendBackReply, writeSideMessage } from '../../../core/tickets'
import { openByAgent } from '../../../core/tickets/open-by-agent'
import { readTicket } from '../../../core/tickets/read-ticket'
import { newId } from '../../../platform/ids'
import { cancelDelivery, retryDelivery } from './change-delivery'

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
let desk: ReleaseDesk
beforeAll(async () => {
  desk = await releaseDesk()
})
afterAll(() => desk.close())
beforeEach(() => desk.setMailbox({ isAllHands: true, releaseFor: 'light' }))

describe('whose replies wait', () => {
  test('of a light agent in a mailbox for all hands: on the ticket, held, and the ticket is as before', async () => {
    const { from, ticketId, before } = await desk.opened()
    const { id } = await desk.write(await desk.aLight(), ticketId)
    await desk.pass(id)
    expect(desk.sentTo(from)).toEqual([])
    expect(await desk.messageOf(id)).toMatchObject({ hold: 'release', visibility: 'public' })
    expect(await desk.deliveryOf(id)).toMatchObject({ state: 'held', heldReason: 'release', nextAttemptAt: null })
    expect(await desk.ticket(ticketId)).toMatchObject({
      statusCategory: 'open',
      waitingSince: before.waitingSince,
      lastMessageAt: before.lastMessageAt,
      preview: before.preview,
      assigneeId: null,
      firstReplyAt: null,
      unreleasedCount: 1,
    })
  })

  test('where light agents answer directly, theirs leaves like any; where it is not for all hands they cannot answer', async () => {
    const light = await desk.aLight()
    const { ticketId } = await desk.opened()
    await desk.setMailbox({ releaseFor: 'nobody' })
    const { id } = await desk.write(light, ticketId)
    expect(await desk.messageOf(id)).toMatchObject({ hold: 'undo' })
    await desk.setMailbox({ isAllHands: false })
    await expect(desk.write(light, ticketId)).rejects.toMatchObject({ code: 'access.forbidden' })
    await desk.write(light, ticketId, { visibility: 'internal' })
  })

  test('of everybody in a mailbox that says so, admins and programs too', async () => {
    await desk.setMailbox({ releaseFor: 'everybody' })
    const { ticketId } = await desk.opened()
    const byToken: Seat = { ...desk.seat, via: { kind: 'token', id: newId(), scopes: ['read', 'write'] } }
    for (const seat of [desk.admin, desk.seat, byToken]) {
      const { id } = await desk.write(seat, ticketId)
      expect(await desk.messageOf(id)).toMatchObject({ hold: 'release' })
    }
    expect(await desk.ticket(ticketId)).toMatchObject({ unreleasedCount: 3 })
  })

  test('of an agent marked so: replies, side conversations and the mail that opens a ticket; never notes', async () => {
    const marked = await desk.aSeat({})
    await desk.by(desk.admin, (ctx) => changeAgent(ctx, marked.personId, { needsRelease: true }))
    const { ticketId } = await desk.opened()
    const reply = await desk.write(marked, ticketId)
    const side = await desk.by(marked, (ctx) =>
      writeSideMessage(ctx, ticketId, { subject: 'A part', text: 'Have you one?', to: ['sam@parts.example'] }),
    )
    const note = await desk.write(marked, ticketId, { visibility: 'internal' })
    const own = await desk.by(marked, (ctx) =>
      openByAgent(ctx, {
        subject: 'News',
        channel: 'email',
        customer: { email: 'new@outside.example' },
        message: { direction: 'out', visibility: 'public', text: 'Hello', attachmentIds: [] },
        tags: [],
        customFields: {},
      }),
    )
    expect(await Promise.all([reply, side, note].map(async ({ id }) => (await desk.messageOf(id))?.hold))).toEqual([
      'release',
      'release',
      null,
    ])
    expect(own).toMatchObject({ unreleasedCount: 1, messageCount: 1, preview: 'Hello' })
    await desk.run()
    expect(desk.sentTo('sam@parts.example')).toEqual([])
    expect(desk.sentTo('new@outside.example')).toEqual([])
    await desk.by(desk.admin, (ctx) => releaseReply(ctx, side.id))
    await desk.pass(side.id)
    expect(desk.sentTo('sam@parts.example')).toHaveLength(1)
    expect((await readTicketAs(marked, ticketId)).needsRelease).toBe(true)
    expect((await readTicketAs(desk.seat, ticketId)).needsRelease).toBe(false)
  })
})
const readTicketAs = (seat: Seat, ticketId: string) => desk.by(seat, (ctx) => readTicket(ctx, ticketId))

describe('released', () => {
  test('it leaves after the undo time, answers what is there, and only then moves the ticket', async () => {
    const { from, ticketId } = await desk.opened()
    const light = await desk.aLight()
    const { id } = await desk.write(light, ticketId, { cc: ['friend@outside.example'] })
    await desk.by(desk.seat, (ctx) => releaseReply(ctx, id))
    expect(await desk.deliveryOf(id)).toMatchObject({ state: 'held', heldReason: 'scheduled' })
    expect(await desk.ticket(ticketId)).toMatchObject({
      statusCategory: 'open',
      unreleasedCount: 0,
      scheduledCount: 1,
      firstReplyAt: null,
    })
    await desk.run()
    expect(desk.sentTo(from)).toEqual([])
    await desk.pass(id)
    expect(desk.sentTo(from)).toHaveLength(1)
    expect(await desk.messageOf(id)).toMatchObject({ hold: null, releaseAt: null, authorId: light.personId })
    const after = await desk.ticket(ticketId)
    expect(after).toMatchObject({ statusCategory: 'waiting', waitingSince: null, scheduledCount: 0, assigneeId: null })
    expect(after.firstReplyAt).not.toBeNull()
    const events = await desk.eventsOf(ticketId)
    const released = events.find((event) => event.type === 'message.released')
    const sent = events.find((event) => event.type === 'message.sent')
    expect(released).toMatchObject({ actorId: desk.seat.personId, data: { authorId: light.personId } })
    expect(sent).toMatchObject({ causeEventId: released?.id, data: { isReply: true } })
    const people = await desk.desk.db
      .selectFrom('ticketParticipants')
      .selectAll()
      .where('ticketId', '=', ticketId)
      .execute()
    expect(people).toMatchObject([{ standing: 'active' }])
  })

  test('never by its author, a light agent, or one whose own replies wait', async () => {
    await desk.setMailbox({ releaseFor: 'everybody' })
    const { ticketId } = await desk.opened()
    const { id } = await desk.write(desk.seat, ticketId)
    const marked = await desk.aSeat({})
    await desk.by(desk.admin, (ctx) => changeAgent(ctx, marked.personId, { needsRelease: true }))
    const light = await desk.aLight()
    for (const [seat, code] of [
      [desk.seat, 'release.ownReply'],
      [light, 'access.forbidden'],
      [marked, 'access.forbidden'],
    ] as const) {
      await expect(desk.by(seat, (ctx) => releaseReply(ctx, id))).rejects.toMatchObject({ code })
      await expect(desk.by(seat, (ctx) => sendBackReply(ctx, id, { reason: 'No' }))).rejects.toMatchObject({ code })
      expect((await readTicketAs(seat, ticketId)).abilities.includes('ticket.release')).toBe(seat === desk.seat)
    }
    await desk.by(desk.admin, (ctx) => releaseReply(ctx, id))
    await expect(desk.by(desk.admin, (ctx) => releaseReply(ctx, id))).rejects.toMatchObject({
      code: 'message.notForRelease',
    })
  })

  test('no way round it: its delivery cannot be sent by hand, and nobody else recalls it', async () => {
    const { from, ticketId } = await desk.opened()
    const { id } = await desk.write(await desk.aLight(), ticketId)
    const delivery = await desk.deliveryOf(id)
    await expect(desk.by(desk.seat, (ctx) => retryDelivery(ctx, delivery.id))).rejects.toMatchObject({
      code: 'delivery.cannotRetry',
    })
    for (const run of [
      () => desk.by(desk.seat, (ctx) => recallMessage(ctx, id)),
      () => desk.by(desk.seat, (ctx) => cancelDelivery(ctx, delivery.id)),
    ])
      await expect(run()).rejects.toMatchObject({ code: 'message.waitsForRelease' })
    await desk.pass(id)
    expect(desk.sentTo(from)).toEqual([])
  })

  test('taken back by whoever released it, it waits again; by its author, it is a draft', async () => {
    const { from, ticketId } = await desk.opened()
    const light = await desk.aLight()
    const { id } = await desk.write(light, ticketId)
    const written = await desk.messageOf(id)
    await desk.by(desk.seat, (ctx) => releaseReply(ctx, id))
    await desk.by(desk.seat, (ctx) => recallMessage(ctx, id))
    await desk.pass(id)
    expect(desk.sentTo(from)).toEqual([])
    expect(await desk.messageOf(id)).toMatchObject({ hold: 'release', releaseAt: written?.releaseAt })
    expect(await desk.deliveryOf(id)).toMatchObject({ heldReason: 'release', nextAttemptAt: null })
    expect(await desk.ticket(ticketId)).toMatchObject({ unreleasedCount: 1, scheduledCount: 0 })
    await desk.by(desk.seat, (ctx) => releaseReply(ctx, id))
    await desk.by(light, (ctx) => recallMessage(ctx, id))
    expect(await desk.draftsOf(ticketId)).toMatchObject([
      { agentId: light.personId, body: { html: '<p>Like this.</p>' } },
    ])
    expect(await desk.ticket(ticketId)).toMatchObject({ unreleasedCount: 0, scheduledCount: 0, messageCount: 1 })
  })

  test('a later moment its author asked for stands', async () => {
    const { from, ticketId } = await desk.opened()
    const sendAt = inHours(10)
    const { id } = await desk.write(await desk.aLight(), ticketId, { sendAt })
    await desk.by(desk.seat, (ctx) => releaseReply(ctx, id))
    expect((await desk.deliveryOf(id)).nextAttemptAt?.toISOString()).toBe(sendAt)
    await desk.customerWrites(ticketId, from, 'Solved')
    expect(await desk.draftsOf(ticketId)).toHaveLength(1)
    expect(await desk.ticket(ticketId)).toMatchObject({ scheduledCount: 0, unreleasedCount: 0 })
  })

  test('what came after it has to be seen first, and is answered with it then', async () => {
    const { from, ticketId } = await desk.opened()
    const { id } = await desk.write(await desk.aLight(), ticketId)
    await desk.customerWrites(ticketId, from)
    const newest = (await desk.messages(ticketId)).at(-1)
    expect(await desk.messageOf(id)).toMatchObject({ hold: 'release' })
    await expect(desk.by(desk.seat, (ctx) => releaseReply(ctx, id))).rejects.toMatchObject({
      code: 'reply.stale',
      details: { newer: [newest?.id] },
    })
    await desk.by(desk.seat, (ctx) => releaseReply(ctx, id, { seenMessageId: newest?.id ?? '' }))
    await desk.pass(id)
    expect(await desk.ticket(ticketId)).toMatchObject({ waitingSince: null, statusCategory: 'waiting' })
    const sent = (await desk.eventsOf(ticketId)).find((event) => event.type === 'message.sent')
    expect(JSON.stringify(sent?.data)).toContain(newest?.id)
  })

  test('two who decide at once: one of both happens, and whole', async () => {
    for (let round = 0; round < 4; round++) {
      const { ticketId } = await desk.opened()
      const { id } = await desk.write(await desk.aLight(), ticketId)
      const both = await Promise.allSettled([
        desk.by(desk.seat, (ctx) => releaseReply(ctx, id)),
        desk.by(desk.admin, (ctx) => sendBackReply(ctx, id, { reason: 'Wrong bell' })),
      ])
      expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
      const isBack = both[1].status === 'fulfilled'
      expect(await desk.draftsOf(ticketId)).toHaveLength(isBack ? 1 : 0)
      expect(await desk.ticket(ticketId)).toMatchObject({ unreleasedCount: 0, scheduledCount: isBack ? 0 : 1 })
    }
  })
})

describe('sent back', () => {
  test("it is its author's draft again, whole, with the reason in the history", async () => {
    const { from, ticketId, before } = await desk.opened()
    const light = await desk.aLight()
    const { id } = await desk.write(light, ticketId, { cc: ['friend@outside.example'] })
    const answer = await desk.by(desk.seat, (ctx) => sendBackReply(ctx, id, { reason: 'The price is wrong.' }))
    expect(answer).toEqual({ ticketId, draftOf: light.personId })
    expect(await desk.draftsOf(ticketId)).toMatchObject([
      {
        agentId: light.personId,
        kind: 'reply',
        body: {
          html: '<p>Like this.</p>',
          to: [{ address: from }],
          cc: [{ address: 'friend@outside.example' }],
        },
      },
    ])
    expect(await desk.ticket(ticketId)).toMatchObject({
      unreleasedCount: 0,
      messageCount: 1,
      preview: before.preview,
      waitingSince: before.waitingSince,
    })
    expect((await desk.eventsOf(ticketId)).find((event) => event.type === 'message.recalled')).toMatchObject({
      actorId: desk.seat.personId,
      data: { reason: 'sentBack', authorId: light.personId },
      personalData: { said: 'The price is wrong.' },
    })
    const again = await desk.write(light, ticketId)
    expect(await desk.messageOf(again.id)).toMatchObject({ hold: 'release' })
  })

  test('an author may withdraw it, even after losing the right to answer', async () => {
    const { ticketId } = await desk.opened()
    const light = await desk.aLight()
    const { id } = await desk.write(light, ticketId)
    await desk.setMailbox({ isAllHands: false })
    await desk.by(light, (ctx) => recallMessage(ctx, id))
    expect(await desk.draftsOf(ticketId)).toMatchObject([{ agentId: light.personId }])
  })
})
