import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type MailDesk, mailDesk } from '../../../../test/mail-desk'
import { deleteDraftAt } from '../../../core/drafts'
import { recallMessage, replyToTicket } from '../../../core/tickets'
import { cancelDelivery, retryDelivery } from './change-delivery'

let desk: MailDesk
beforeAll(async () => {
  desk = await mailDesk({ undoSeconds: 30 })
  await desk.connectRelay()
})
afterAll(() => desk.close())

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
const mine = <T>(run: Parameters<typeof desk.desk.open.transact<T>>[0]) => desk.desk.open.as(desk.seat).transact(run)

let made = 0
async function opened() {
  const from = `ana${++made}@outside.example`
  const [mail] = await desk.handIn({ from, subject: `Lamp ${made}` })
  return { from, ticketId: mail?.ticketId ?? '', before: await desk.ticket(mail?.ticketId ?? '') }
}
const send = (ticketId: string, given: Partial<Parameters<typeof replyToTicket>[2]> = {}) =>
  mine((ctx) => replyToTicket(ctx, ticketId, { visibility: 'public', html: '<p>Here it is.</p>', ...given }))
const sentTo = (address: string) => desk.sink.mails.filter((mail) => mail.to.includes(address))
const deliveryOf = async (messageId: string) => {
  const found = (await desk.deliveries()).find((one) => one.messageId === messageId)
  if (found === undefined) throw new Error('no delivery')
  return found
}
const draftsOf = (ticketId: string) =>
  desk.desk.db.selectFrom('drafts').selectAll().where('ticketId', '=', ticketId).execute()
const eventsOf = async (ticketId: string) => {
  const rows = await desk.desk.db
    .selectFrom('events')
    .select(['type', 'data'])
    .where('objectId', '=', ticketId)
    .orderBy('objectVersion')
    .execute()
  return rows.map((row) => row.type)
}
/** As if its time had come. */
async function pass(messageId: string): Promise<void> {
  const at = new Date(Date.now() - 1000)
  await desk.desk.db.updateTable('deliveries').set({ nextAttemptAt: at }).where('messageId', '=', messageId).execute()
  const { id } = await deliveryOf(messageId)
  await mine(async (ctx) =>
    ctx.addJob({ name: 'email.deliver', payload: { deliveryId: id }, key: `email.deliver:${id}` }),
  )
  await desk.run()
}

describe('in its undo time', () => {
  test('a reply is on the ticket and in no mail; then it leaves, and only then was it sent', async () => {
    const { from, ticketId } = await opened()
    const { id } = await send(ticketId)
    await desk.run()
    expect(sentTo(from)).toEqual([])
    expect(await deliveryOf(id)).toMatchObject({ state: 'held', heldReason: 'undo' })
    expect(await desk.ticket(ticketId)).toMatchObject({
      statusCategory: 'waiting',
      firstReplyAt: null,
      waitingSince: null,
    })
    expect(await eventsOf(ticketId)).not.toContain('message.sent')
    await pass(id)
    expect(sentTo(from)).toHaveLength(1)
    expect((await desk.ticket(ticketId)).firstReplyAt).not.toBeNull()
    expect((await eventsOf(ticketId)).filter((type) => type === 'message.sent')).toHaveLength(1)
    await pass(id)
    expect(sentTo(from)).toHaveLength(1)
  })

  test('taken back, no mail ever leaves, the ticket is as before, and the draft is whole', async () => {
    const { from, ticketId, before } = await opened()
    const file = await mine(async (ctx) => {
      const id = crypto.randomUUID()
      const blob = await ctx.db.selectFrom('blobs').select('sha256').limit(1).executeTakeFirstOrThrow()
      await ctx.db
        .insertInto('attachments')
        .values({
          id,
          sha256: blob.sha256,
          name: 'a.txt',
          contentType: 'text/plain',
          size: 3,
          uploadedBy: desk.seat.personId,
        })
        .execute()
      return id
    })
    const { id } = await send(ticketId, { cc: ['friend@outside.example'], attachmentIds: [file], status: 'done' })
    expect(await desk.ticket(ticketId)).toMatchObject({ statusCategory: 'done', assigneeId: desk.seat.personId })
    await mine((ctx) => recallMessage(ctx, id))
    await pass(id)
    expect(sentTo(from)).toEqual([])
    expect(await deliveryOf(id)).toMatchObject({ state: 'cancelled' })
    const { version: _v, updatedAt: _u, activityRank: _a, lastMessageAt: _l, ...after } = await desk.ticket(ticketId)
    expect(before).toMatchObject(after)
    expect(await desk.messages(ticketId)).toHaveLength(1)
    const people = await desk.desk.db
      .selectFrom('ticketParticipants')
      .where('ticketId', '=', ticketId)
      .selectAll()
      .execute()
    expect(people).toEqual([])
    const [draft] = await draftsOf(ticketId)
    expect(draft?.body).toMatchObject({
      html: '<p>Here it is.</p>',
      text: 'Here it is.',
      to: [{ address: from }],
      cc: [{ address: 'friend@outside.example' }],
      attachmentIds: [file],
    })
    const again = await send(ticketId, { attachmentIds: [file] })
    expect(await deliveryOf(again.id)).toMatchObject({ state: 'held' })
  })

  test('what was begun in its place stays below it', async () => {
    const { ticketId } = await opened()
    const { id } = await send(ticketId)
    const draftId = crypto.randomUUID()
    const body = { html: '<p>And more.</p>', text: '', to: [], cc: [], bcc: [], attachmentIds: [] }
    await desk.desk.db
      .insertInto('drafts')
      .values({ id: draftId, agentId: desk.seat.personId, ticketId, kind: 'reply', body: JSON.stringify(body) })
      .execute()
    await mine((ctx) => recallMessage(ctx, id))
    expect((await draftsOf(ticketId)).map((one) => one.body)).toMatchObject([
      { html: '<p>Here it is.</p><p>And more.</p>' },
    ])
    expect(await mine((ctx) => deleteDraftAt(ctx, { draftId, version: 2 }))).toBe(true)
  })

  test('what somebody changed since stays changed', async () => {
    const { ticketId } = await opened()
    const { id } = await send(ticketId)
    const other = await desk.handIn({ from: 'x@outside.example' })
    expect(other).toHaveLength(1)
    await desk.desk.db.updateTable('tickets').set({ assigneeId: null }).where('id', '=', ticketId).execute()
    await mine((ctx) => recallMessage(ctx, id))
    expect(await desk.ticket(ticketId)).toMatchObject({ assigneeId: null, statusCategory: 'open' })
  })

  test('it can be sent at once, and once sent not be taken back', async () => {
    const { from, ticketId } = await opened()
    const { id } = await send(ticketId)
    await mine(async (ctx) => retryDelivery(ctx, (await deliveryOf(id)).id))
    await desk.run()
    expect(sentTo(from)).toHaveLength(1)
    await expect(mine((ctx) => recallMessage(ctx, id))).rejects.toMatchObject({ code: 'message.alreadySent' })
    expect(await desk.messages(ticketId)).toHaveLength(2)
  })

  test('taken back and due in the same moment, one of both happens, and whole', async () => {
    for (let round = 0; round < 6; round++) {
      const { from, ticketId } = await opened()
      const { id } = await send(ticketId)
      const [recalled] = await Promise.allSettled([mine((ctx) => recallMessage(ctx, id)), pass(id)])
      await desk.run()
      const isBack = recalled.status === 'fulfilled'
      expect(sentTo(from)).toHaveLength(isBack ? 0 : 1)
      expect(await desk.messages(ticketId)).toHaveLength(isBack ? 1 : 2)
      expect(await draftsOf(ticketId)).toHaveLength(isBack ? 1 : 0)
    }
  })

  test("the customer's next mail while it waits stays unanswered", async () => {
    const { from, ticketId } = await opened()
    const { id } = await send(ticketId)
    const number = (await desk.ticket(ticketId)).number
    await desk.handIn({ from, subject: `Re: Lamp [#${number}]`, text: 'One more thing' })
    const since = (await desk.ticket(ticketId)).waitingSince
    expect(since).not.toBeNull()
    await pass(id)
    expect((await desk.ticket(ticketId)).waitingSince).toEqual(since)
    expect(sentTo(from)).toHaveLength(1)
    expect(sentTo(from)[0]?.raw).not.toContain('One more thing')
  })

  test('cancelling its delivery is taking it back', async () => {
    const { ticketId } = await opened()
    const { id } = await send(ticketId)
    await mine(async (ctx) => cancelDelivery(ctx, (await deliveryOf(id)).id))
    expect(await draftsOf(ticketId)).toHaveLength(1)
    expect(await desk.messages(ticketId)).toHaveLength(1)
  })
})

describe('for a later moment', () => {
  test('nothing of the ticket moves before; then it is sent, moves on, and stands where it was sent', async () => {
    const { from, ticketId, before } = await opened()
    const { id } = await send(ticketId, { sendAt: inHours(10), status: 'done' })
    expect(await deliveryOf(id)).toMatchObject({ state: 'held', heldReason: 'scheduled' })
    expect(await desk.ticket(ticketId)).toMatchObject({
      statusCategory: 'open',
      waitingSince: before.waitingSince,
      lastMessageAt: before.lastMessageAt,
      assigneeId: null,
      scheduledCount: 1,
    })
    await desk.run()
    expect(sentTo(from)).toEqual([])
    await pass(id)
    expect(sentTo(from)).toHaveLength(1)
    const after = await desk.ticket(ticketId)
    expect(after).toMatchObject({ statusCategory: 'done', waitingSince: null, scheduledCount: 0 })
    expect(after.firstReplyAt).not.toBeNull()
    expect(after.lastMessageAt.getTime()).toBeGreaterThan(before.lastMessageAt.getTime())
  })

  test('if the customer writes first it is a draft again, and says so', async () => {
    const { from, ticketId } = await opened()
    const { id } = await send(ticketId, { sendAt: inHours(10) })
    const number = (await desk.ticket(ticketId)).number
    await desk.handIn({ from, subject: `Re: Lamp [#${number}]`, text: 'Solved, thanks' })
    await pass(id)
    expect(sentTo(from)).toEqual([])
    expect((await draftsOf(ticketId)).map((one) => one.body)).toMatchObject([{ html: '<p>Here it is.</p>' }])
    expect(await desk.ticket(ticketId)).toMatchObject({ scheduledCount: 0, messageCount: 2, preview: 'Solved, thanks' })
    expect(await eventsOf(ticketId)).toContain('message.recalled')
  })

  test('an automatic mail takes nothing back', async () => {
    const { from, ticketId } = await opened()
    const { id } = await send(ticketId, { sendAt: inHours(10) })
    const number = (await desk.ticket(ticketId)).number
    await desk.handIn({ from, subject: `Re: [#${number}] away`, headers: ['Auto-Submitted: auto-replied'] })
    expect(await deliveryOf(id)).toMatchObject({ state: 'held', heldReason: 'scheduled' })
  })

  test.each([
    ['sendAt.inPast', -1],
    ['sendAt.tooLate', 24 * 400],
  ])('%s', async (code, hours) => {
    const { ticketId } = await opened()
    await expect(send(ticketId, { sendAt: inHours(hours) })).rejects.toMatchObject({ code })
  })
})
