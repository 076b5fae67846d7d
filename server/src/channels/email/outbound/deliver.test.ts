import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type MailDesk, mailDesk } from '../../../../test/mail-desk'
import { startScript } from '../../../../test/smtp/scripted-server'
import { replyToTicket } from '../../../core/tickets'
import { seal } from '../../../platform/crypto'
import { cancelDelivery, releaseCaptured, retryDelivery } from './change-delivery'
import { openPostman } from './deliver'
import { leaseSeconds } from './lease-store'
import { RelayHealth } from './relay-health'

let desk: MailDesk
let relayId: string
beforeAll(async () => {
  desk = await mailDesk()
})
afterAll(() => desk.close())
beforeEach(async () => {
  await desk.desk.db.deleteFrom('relays').execute()
  relayId = await desk.connectRelay()
})
afterEach(() => {
  desk.sink.refuse(null)
  desk.sink.mails.length = 0
})

let made = 0
/** A ticket of a new customer with one reply of the agent, queued and not sent. */
async function aReply(text = 'Our answer') {
  const from = `customer-${++made}@outside.example`
  const [mail] = await desk.handIn({ from, subject: `Matter ${made}` })
  const ticketId = mail?.ticketId ?? ''
  const message = await desk.reply(ticketId, text)
  const delivery = await deliveryOf(message.id)
  return { from, ticketId, message, delivery }
}
const deliveryOf = (messageId: string) =>
  desk.desk.db.selectFrom('deliveries').selectAll().where('messageId', '=', messageId).executeTakeFirstOrThrow()
const again = (id: string) =>
  desk.desk.db.selectFrom('deliveries').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const sentTo = (address: string) => desk.sink.mails.filter((mail) => mail.to.includes(address))
const makeDue = (id: string) =>
  desk.desk.db
    .updateTable('deliveries')
    .set({ nextAttemptAt: new Date(0) })
    .where('id', '=', id)
    .execute()
/** A worker of its own, which has met no relay yet. */
const tryNow = async (id: string, health = new RelayHealth()) => openPostman(desk.desk.open, health)(id)
const historyOf = async (ticketId: string) =>
  (await desk.desk.db.selectFrom('events').select('type').where('objectId', '=', ticketId).orderBy('id').execute()).map(
    (event) => event.type,
  )

test('D02: a reply is queued with its act, is gone with a rolled back one, and reaches the sink once', async () => {
  const { from, delivery, ticketId, message } = await aReply()
  expect(delivery).toMatchObject({ state: 'queued', kind: 'reply', attempts: 0 })
  const rolledBack = desk.desk.open.as(desk.seat).transact(async (ctx) => {
    await replyToTicket(ctx, ticketId, { visibility: 'public', text: 'Never said' })
    throw new Error('no')
  })
  await expect(rolledBack).rejects.toThrow('no')
  await desk.run()
  await desk.run()
  expect(sentTo(from)).toHaveLength(1)
  expect(sentTo(from)[0]?.raw).not.toContain('Never said')
  const after = await again(delivery.id)
  expect(after).toMatchObject({ state: 'accepted', attempts: 1, relayId })
  expect(after.lastResponse).toContain('queued as SINK')
  const stored = await desk.desk.db
    .selectFrom('messages')
    .select('messageIdHeader')
    .where('id', '=', message.id)
    .executeTakeFirstOrThrow()
  expect(sentTo(from)[0]?.messageId).toBe(stored.messageIdHeader)
  expect(await historyOf(ticketId)).toContain('delivery.accepted')
})

test('D03: 451 is tried again later with the same bytes, and arrives after recovery', async () => {
  const { from, delivery, ticketId } = await aReply()
  desk.sink.refuse({ data: '451 4.3.0 come back' })
  await tryNow(delivery.id)
  const first = await again(delivery.id)
  expect(first).toMatchObject({ state: 'delayed', attempts: 1 })
  expect(first.lastResponse).toContain('come back')
  await tryNow(delivery.id)
  expect((await again(delivery.id)).attempts).toBe(1)
  await makeDue(delivery.id)
  await tryNow(delivery.id)
  const second = await again(delivery.id)
  const gap = (row: typeof first) => (row.nextAttemptAt?.getTime() ?? 0) - Date.now()
  expect(gap(second)).toBeGreaterThan(3 * gap(first))
  desk.sink.refuse(null)
  await makeDue(delivery.id)
  await tryNow(delivery.id)
  expect(await again(delivery.id)).toMatchObject({ state: 'accepted', attempts: 3, rawSha256: first.rawSha256 })
  expect(sentTo(from)).toHaveLength(1)
  expect((await historyOf(ticketId)).filter((type) => type === 'delivery.delayed')).toHaveLength(1)
})

test('D03: 550 is not tried again, is counted on the ticket, and goes out anew when a person says so', async () => {
  const { from, delivery, ticketId } = await aReply()
  desk.sink.refuse({ rcpt: '550 5.1.1 no such user' })
  await tryNow(delivery.id)
  expect(await again(delivery.id)).toMatchObject({ state: 'failed', nextAttemptAt: null })
  const ticket = await desk.ticket(ticketId)
  expect(ticket).toMatchObject({ undeliveredCount: 1, statusCategory: 'waiting' })
  desk.sink.refuse(null)
  await desk.desk.open.as(desk.seat).transact((ctx) => retryDelivery(ctx, delivery.id))
  expect((await desk.ticket(ticketId)).undeliveredCount).toBe(0)
  await tryNow(delivery.id)
  expect(sentTo(from)).toHaveLength(1)
  await expect(desk.desk.open.as(desk.seat).transact((ctx) => retryDelivery(ctx, delivery.id))).rejects.toMatchObject({
    code: 'delivery.cannotRetry',
  })
})

test('a cancelled mail is never sent', async () => {
  const { from, delivery } = await aReply()
  await desk.desk.open.as(desk.seat).transact((ctx) => cancelDelivery(ctx, delivery.id))
  await desk.run()
  expect(sentTo(from)).toEqual([])
  expect((await again(delivery.id)).state).toBe('cancelled')
})

test('a try that was cut short is made again once its lease ends, same Message-ID, marked', async () => {
  const { from, delivery } = await aReply()
  await desk.desk.db
    .updateTable('deliveries')
    .set({ state: 'sending', leaseNumber: 1, leasedUntil: new Date(Date.now() + leaseSeconds * 1000) })
    .where('id', '=', delivery.id)
    .execute()
  await tryNow(delivery.id)
  expect(sentTo(from)).toEqual([])
  await desk.desk.db
    .updateTable('deliveries')
    .set({ leasedUntil: new Date(0) })
    .where('id', '=', delivery.id)
    .execute()
  await tryNow(delivery.id)
  expect(await again(delivery.id)).toMatchObject({ state: 'accepted', isMaybeTwice: true, leaseNumber: 2 })
  expect(sentTo(from)[0]?.messageId).toBe(delivery.messageIdHeader)
})

test('two workers at once send it once', async () => {
  const { from, delivery } = await aReply()
  await Promise.all([tryNow(delivery.id), tryNow(delivery.id), tryNow(delivery.id)])
  expect(sentTo(from)).toHaveLength(1)
})

test('whoever lost the lease records nothing over its next holder', async () => {
  const script = await startScript({ answers: { DATA: 'silence' } })
  const { delivery } = await aReply()
  await desk.desk.db.updateTable('relays').set({ port: script.port }).execute()
  const slow = tryNow(delivery.id)
  for (;;) {
    if (script.commands.includes('DATA')) break
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  await desk.desk.db
    .updateTable('deliveries')
    .set({ state: 'accepted', leaseNumber: 99, lastResponse: '250 the other one' })
    .where('id', '=', delivery.id)
    .execute()
  script.close()
  await slow
  expect(await again(delivery.id)).toMatchObject({ state: 'accepted', lastResponse: '250 the other one' })
})

test('a lost answer to the final dot is tried again and marked as maybe twice', async () => {
  const script = await startScript({ end: 'cut' })
  const { delivery } = await aReply()
  await desk.desk.db.updateTable('relays').set({ port: script.port }).execute()
  await tryNow(delivery.id)
  expect(await again(delivery.id)).toMatchObject({ state: 'delayed', isMaybeTwice: true })
  script.close()
})

test("a refused login delays, never fails, and is the relay's error", async () => {
  const script = await startScript({
    answers: { EHLO: '250-x\r\n250 AUTH PLAIN LOGIN\r\n', AUTH: '535 5.7.8 bad password\r\n' },
  })
  const { delivery, ticketId } = await aReply()
  const passwordSealed = seal(desk.desk.house.keys, `relays/${relayId}/password`, 'wrong')
  await desk.desk.db.updateTable('relays').set({ port: script.port, userName: 'kim', passwordSealed }).execute()
  await desk.desk.db
    .updateTable('deliveries')
    .set({ createdAt: new Date(Date.now() - 30 * 86_400_000) })
    .where('id', '=', delivery.id)
    .execute()
  await tryNow(delivery.id)
  expect(await again(delivery.id)).toMatchObject({ state: 'delayed' })
  expect((await desk.ticket(ticketId)).undeliveredCount).toBe(0)
  const relay = await desk.desk.db.selectFrom('relays').select('lastError').executeTakeFirstOrThrow()
  expect(relay.lastError).toContain('bad password')
  script.close()
})

test('D04: a relay down for five minutes hands over to the next; before that the mail waits', async () => {
  const down = await startScript({})
  down.close()
  await desk.desk.db
    .updateTable('relays')
    .set({ port: down.port, createdAt: new Date(0) })
    .execute()
  await desk.connectRelay()
  let at = Date.now()
  const health = new RelayHealth(() => at)
  const { from, delivery } = await aReply()
  await tryNow(delivery.id, health)
  expect(await again(delivery.id)).toMatchObject({ state: 'delayed' })
  at += 6 * 60_000
  await makeDue(delivery.id)
  await tryNow(delivery.id, health)
  expect(await again(delivery.id)).toMatchObject({ state: 'accepted' })
  expect(sentTo(from)).toHaveLength(1)
})

describe('without a relay', () => {
  test('all runs up to the wire, is captured, and goes out when it is released', async () => {
    await desk.desk.db.deleteFrom('relays').execute()
    const { from, delivery, ticketId } = await aReply('Captured words')
    await desk.run()
    const captured = await again(delivery.id)
    expect(captured).toMatchObject({ state: 'captured', attempts: 0 })
    expect(captured.rawSha256).not.toBeNull()
    expect(await historyOf(ticketId)).toContain('delivery.captured')
    await expect(releaseCaptured(desk.desk.open, undefined)).rejects.toMatchObject({ code: 'relay.none' })
    await desk.connectRelay()
    expect(await releaseCaptured(desk.desk.open, [delivery.id])).toBe(1)
    await desk.run()
    expect(sentTo(from)[0]?.raw).toContain('Captured words')
    expect((await again(delivery.id)).rawSha256).toBe(captured.rawSha256)
  })

  test('account mails are captured too', async () => {
    await desk.desk.db.deleteFrom('relays').execute()
    await desk.desk.transact((ctx) =>
      ctx.house.outbound.queueAccountMail(ctx, {
        to: { name: 'New One', address: 'new@staff.example' },
        subject: 'Your seat',
        paragraphs: ['Hello New One,', 'come in & join <us>.'],
        link: { label: 'Join', url: 'https://desk.example/desk/invitation?token=abc' },
        locale: 'pt-BR',
      }),
    )
    await desk.run()
    const delivery = await desk.desk.db
      .selectFrom('deliveries')
      .selectAll()
      .where('kind', '=', 'account')
      .executeTakeFirstOrThrow()
    expect(delivery).toMatchObject({ state: 'captured', subject: 'Your seat', ticketId: null })
    const raw = (await desk.desk.house.blobs.read(delivery.rawSha256 ?? '')).toString('utf8')
    expect(raw).toMatch(/^Auto-Submitted: auto-generated/m)
    expect(raw).toContain('token=3Dabc')
    expect(raw).toContain('lang=3D"pt-BR"')
  })
})
