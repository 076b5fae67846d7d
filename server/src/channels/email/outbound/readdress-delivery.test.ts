import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { anAgent, signedIn } from '../../../../test/factories'
import { type MailDesk, mailDesk } from '../../../../test/mail-desk'
import { replyToTicket } from '../../../core/tickets'
import { cancelDelivery, retryUndelivered } from './change-delivery'
import { deliveryHistory } from './delivery-history'
import { countShown } from './delivery-list-store'
import { presentDelivery } from './present-delivery'
import { listDeliveries, readDelivery } from './read-deliveries'
import { readdressDelivery } from './readdress-delivery'
import { readRecipients } from './recipients'

let desk: MailDesk
beforeAll(async () => {
  desk = await mailDesk()
  await desk.connectRelay()
})
afterAll(() => desk.close())
beforeEach(() => {
  desk.sink.refuse(null)
  desk.sink.mails.length = 0
})

let made = 0
/** A reply that a server refused because of the address. */
async function aFailure(given: { from?: string; rcpt?: string } = {}) {
  const from = given.from ?? `lea-${++made}@atelier-brume.exmaple`
  const [mail] = await desk.handIn({ from: `Léa <${from}>`, subject: `Livraison ${made}` })
  desk.sink.refuse({ rcpt: given.rcpt ?? '550 5.1.2 Recipient address rejected: Domain not found' })
  const message = await desk.reply(mail?.ticketId ?? '', 'Demain matin')
  await desk.run()
  desk.sink.refuse(null)
  const delivery = (await desk.deliveries()).find((one) => one.messageId === message.id)
  return { from, ticketId: mail?.ticketId ?? '', message, id: delivery?.id ?? '' }
}
const asAgent = <T>(run: Parameters<typeof desk.desk.open.transact<T>>[0]) => desk.desk.open.as(desk.seat).transact(run)
const addressesOf = async (personId: string) =>
  desk.desk.db.selectFrom('personAddresses').selectAll().where('personId', '=', personId).orderBy('position').execute()

test('the same message reaches the right address, the ticket owes nothing more, and the person is known by it', async () => {
  const { from, ticketId, message, id } = await aFailure()
  const to = from.replace('exmaple', 'example')
  expect((await desk.ticket(ticketId)).undeliveredCount).toBe(1)
  const made = await asAgent(async (ctx) => presentDelivery(await readdressDelivery(ctx, id, { to })))
  expect(made).toMatchObject({ state: 'queued', messageId: message.id, to: [{ name: 'Léa', address: to }] })
  expect((await desk.ticket(ticketId)).undeliveredCount).toBe(0)
  await desk.run()
  const [mail, ...more] = desk.sink.mails
  expect(more).toEqual([])
  expect(mail?.to).toEqual([to])
  expect(mail?.raw).toContain(`<${to}>`)
  expect(mail?.raw).not.toContain('exmaple')
  const before = (await desk.deliveries()).find((one) => one.id === id)
  expect(before?.state).toBe('cancelled')
  expect(mail?.messageId).toBe(before?.messageIdHeader)
  const customerId = (await desk.ticket(ticketId)).customerId
  const person = await desk.desk.db.selectFrom('persons').selectAll().where('id', '=', customerId).executeTakeFirst()
  expect(person?.email).toBe(to)
  expect(await addressesOf(customerId)).toMatchObject([
    { address: to, isUnreachable: false },
    { address: from, isUnreachable: true },
  ])
  const { steps, sent } = await asAgent((ctx) => deliveryHistory(ctx, id))
  expect(steps.map((one) => one.type)).toEqual(['queued', 'failed', 'readdressed'])
  expect(sent).toMatchObject({ author: { name: 'Kim Agent' }, text: 'Demain matin' })
})

test('with two who were not reached the other one still counts until it is settled too', async () => {
  const { ticketId, message, id } = await aFailure()
  const [first] = readRecipients((await readOf(id)).recipients)
  const second = { ...first, address: 'boss@gone.example', field: 'cc' }
  await desk.desk.db
    .updateTable('deliveries')
    .set({ recipients: JSON.stringify([first, second]) })
    .where('id', '=', id)
    .execute()
  await expect(asAgent((ctx) => readdressDelivery(ctx, id, { to: 'x@new.example' }))).rejects.toMatchObject({
    code: 'delivery.cannotReaddress',
  })
  await asAgent((ctx) => readdressDelivery(ctx, id, { to: 'boss@new.example', address: 'boss@gone.example' }))
  await desk.run()
  expect(desk.sink.mails.map((one) => one.to)).toEqual([['boss@new.example']])
  expect((await desk.ticket(ticketId)).undeliveredCount).toBe(1)
  expect((await desk.deliveries()).find((one) => one.id === id)?.state).toBe('failed')
  await asAgent((ctx) => cancelDelivery(ctx, id))
  expect((await desk.ticket(ticketId)).undeliveredCount).toBe(0)
  expect(message.id).not.toBe('')
})

test('an address of somebody else is written to and stays theirs; nobody writes into a seat', async () => {
  const [other] = await desk.handIn({ from: 'other@somebody.example', subject: 'Mine' })
  const { ticketId, id } = await aFailure()
  await asAgent((ctx) => readdressDelivery(ctx, id, { to: 'other@somebody.example' }))
  await desk.run()
  expect(desk.sink.mails.map((one) => one.to)).toEqual([['other@somebody.example']])
  const theirs = (await desk.ticket(other?.ticketId ?? '')).customerId
  expect(await addressesOf(theirs)).toMatchObject([{ address: 'other@somebody.example' }])
  expect(await addressesOf((await desk.ticket(ticketId)).customerId)).toHaveLength(1)

  const { personId } = await anAgent(desk.desk, { email: 'boss@staff.example' })
  const seated = await aFailure({ from: 'boss@staff.example' })
  await asAgent((ctx) => readdressDelivery(ctx, seated.id, { to: 'evil@outside.example' }))
  expect(await addressesOf(personId)).toMatchObject([{ address: 'boss@staff.example', isUnreachable: true }])
})

test('a slip of the agent in To is no Cc of the ticket any more', async () => {
  const [mail] = await desk.handIn({ from: 'lea@right.example', subject: 'Slip' })
  const ticketId = mail?.ticketId ?? ''
  desk.sink.refuse({ rcpt: '550 5.1.2 Domain not found' })
  const message = await asAgent((ctx) =>
    replyToTicket(ctx, ticketId, { visibility: 'public', text: 'Hello', to: ['lea@wrong.example'] }),
  )
  await desk.run()
  desk.sink.refuse(null)
  const id = (await desk.deliveries()).find((one) => one.messageId === message.id)?.id ?? ''
  const participants = () =>
    desk.desk.db.selectFrom('ticketParticipants').select('personId').where('ticketId', '=', ticketId).execute()
  expect(await participants()).toHaveLength(1)
  await asAgent((ctx) => readdressDelivery(ctx, id, { to: 'lea@right.example' }))
  expect(await participants()).toEqual([])
})

test('what was accepted or settled goes nowhere else, and nothing goes to the same address again', async () => {
  const { from, id } = await aFailure()
  await expect(asAgent((ctx) => readdressDelivery(ctx, id, { to: from.toUpperCase() }))).rejects.toMatchObject({
    code: 'request.invalid',
  })
  await asAgent((ctx) => readdressDelivery(ctx, id, { to: 'once@new.example' }))
  await expect(asAgent((ctx) => readdressDelivery(ctx, id, { to: 'twice@new.example' }))).rejects.toMatchObject({
    code: 'delivery.cannotReaddress',
  })
})

test('the reason is told, a slip is found, and all that failed for one reason go out again', async () => {
  await desk.desk.db.updateTable('deliveries').set({ state: 'cancelled' }).execute()
  const gone = await aFailure()
  const full = await aFailure({ rcpt: '552 5.2.2 mailbox full' })
  await desk.desk.db.updateTable('deliveries').set({ state: 'bounced' }).where('id', '=', full.id).execute()
  const items = await asAgent(async (ctx) => (await listDeliveries(ctx, { state: 'undelivered', limit: 50 })).items)
  expect(items.map((one) => [one.id, one.trouble])).toEqual([
    [full.id, { reason: 'mailbox-full', isHard: false }],
    [gone.id, { reason: 'domain-unknown', isHard: true }],
  ])
  expect(await asAgent((ctx) => countShown(ctx, 'undelivered'))).toBe(2)
  await desk.handIn({
    from: `Léa <${gone.from.replace('exmaple', 'example')}>`,
    subject: 'Again',
    inReplyTo: (await readOf(gone.id)).messageIdHeader,
  })
  const { suggestion } = await asAgent((ctx) => deliveryHistory(ctx, gone.id))
  expect(suggestion).toEqual({ address: gone.from.replace('exmaple', 'example'), because: 'ticket' })
  expect(await retryUndelivered(desk.desk.open.as(desk.seat), 'mailbox-full')).toBe(1)
  expect((await readOf(full.id)).state).toBe('queued')
  const stranger = (await signedIn(desk.desk, await anAgent(desk.desk, { role: 'light' }))).seat
  expect(await retryUndelivered(desk.desk.open.as(stranger), undefined)).toBe(0)
  expect(await retryUndelivered(desk.desk.open.as(desk.seat), undefined)).toBe(1)
  expect((await readOf(gone.id)).state).toBe('queued')
})

const readOf = (id: string) => desk.desk.transact((ctx) => readDelivery(ctx, id))
