import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aMail, type MailDesk, type MailToHandIn, mailDesk } from '../../../test/mail-desk'
import { clientWithEnvelope } from '../../../test/smtp/raw-client'
import { whileUncommitted } from '../../../test/while-uncommitted'
import { mergeTicket, recallMessage, replyToTicket, unmergeTicket } from '../../core/tickets'
import { newId } from '../../platform/ids'
import { recordDelivery } from './outbound/record-delivery'
import { type RunningReceiver, startReceiver } from './smtp-receiver'

/** B12: mail that names a ticket which is another one by now. */
let desk: MailDesk
let smtp: RunningReceiver
beforeAll(async () => {
  desk = await mailDesk({ undoSeconds: 30 })
  await desk.connectRelay()
  smtp = await startReceiver(desk.desk.open, { protocol: 'smtp', listen: { host: '127.0.0.1', port: 0 }, tls: null })
})
afterAll(async () => {
  await smtp.close()
  await desk.close()
})

const mine = <T>(run: Parameters<typeof desk.desk.open.transact<T>>[0]) => desk.desk.open.as(desk.seat).transact(run)
const merge = (id: string, into: string, addParticipants = false) =>
  mine((ctx) => mergeTicket(ctx, id, { into, addParticipants }))

/** Over the wire; answers the mail as it ended. */
async function deliver(mail: MailToHandIn) {
  const client = await clientWithEnvelope(smtp.port, ['support@desk.example'])
  await client.say('DATA\r\n')
  const answer = await client.say(`${aMail(mail)}.\r\n`)
  client.end()
  await desk.run()
  const id = /stored as (\S+)/.exec(answer)?.[1] ?? ''
  return desk.desk.db.selectFrom('inboundMails').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

let made = 0
/** A ticket whose customer has our answer, with the id of that. */
async function answered() {
  const from = `person-${++made}@outside.example`
  const { ticketId } = await deliver({ from, subject: `Matter ${made}`, text: `Secret of ${from}` })
  const { id } = await send(ticketId ?? '', 'Our answer')
  await release(id)
  const sent = desk.sink.mails.filter((mail) => mail.to.includes(from)).at(-1)
  return { from, ticketId: ticketId ?? '', ourId: sent?.messageId ?? '' }
}
const send = (ticketId: string, text: string) =>
  mine((ctx) => replyToTicket(ctx, ticketId, { visibility: 'public', html: `<p>${text}</p>` }))
/** As if its undo time were over. */
async function release(messageId: string): Promise<void> {
  const at = new Date(Date.now() - 1000)
  const set = desk.desk.db.updateTable('deliveries').set({ nextAttemptAt: at }).where('messageId', '=', messageId)
  const { id } = await set.returning('id').executeTakeFirstOrThrow()
  await mine(async (ctx) =>
    ctx.addJob({ name: 'email.deliver', payload: { deliveryId: id }, key: `email.deliver:${id}` }),
  )
  await desk.run()
}
const linksOf = (ticketId: string) =>
  desk.desk.db.selectFrom('ticketLinks').select(['otherId', 'kind']).where('ticketId', '=', ticketId).execute()

test('whoever takes part in what it is now is appended there, through a chain of merges', async () => {
  const [a, b] = [await answered(), await answered()]
  const c = (await deliver({ from: b.from, subject: 'And another thing' })).ticketId ?? ''
  await merge(a.ticketId, b.ticketId, true)
  await merge(b.ticketId, c, true)
  const byGuest = await deliver({ from: a.from, inReplyTo: a.ourId, text: 'I am in' })
  expect(byGuest).toMatchObject({ ticketId: c, isOpening: false, state: 'processed' })
  const byCustomer = await deliver({ from: b.from, inReplyTo: b.ourId, text: 'So am I' })
  expect(byCustomer).toMatchObject({ ticketId: c, isOpening: false })
  expect((await desk.messages(c)).filter((one) => one.isHeld)).toEqual([])
})

test('whoever does not opens their own, which says to agents where it may belong', async () => {
  const [a, b] = [await answered(), await answered()]
  await merge(a.ticketId, b.ticketId)
  const mail = await deliver({ from: a.from, inReplyTo: a.ourId, text: 'Only for you' })
  expect(mail).toMatchObject({ isOpening: true, state: 'processed' })
  expect([a.ticketId, b.ticketId]).not.toContain(mail.ticketId)
  expect(await linksOf(mail.ticketId ?? '')).toEqual([{ otherId: b.ticketId, kind: 'mayBelongTo' }])
  expect((await desk.messages(b.ticketId)).some((one) => one.text.includes('Only for you'))).toBe(false)
})

test('merged while the mail waits for its ticket: the same', async () => {
  const [a, b] = [await answered(), await answered()]
  const mail = await whileUncommitted(
    desk.desk.open.as(desk.seat),
    (ctx) => mergeTicket(ctx, a.ticketId, { into: b.ticketId, addParticipants: false }),
    () => deliver({ from: a.from, inReplyTo: a.ourId, text: 'At that moment' }),
  )
  expect(mail).toMatchObject({ isOpening: true })
  expect(await linksOf(mail.ticketId ?? '')).toEqual([{ otherId: b.ticketId, kind: 'mayBelongTo' }])
})

test('deliveries, files and arrivals go along and come back, and are counted where they are', async () => {
  const [a, b] = [await answered(), await answered()]
  const [theirs] = (await desk.deliveries()).filter((one) => one.ticketId === a.ticketId)
  await mine((ctx) =>
    ctx.db
      .insertInto('blobs')
      .values({ sha256: 'f'.repeat(64), size: 3 })
      .execute(),
  )
  const [message] = await desk.messages(a.ticketId)
  const file = { sha256: 'f'.repeat(64), name: 'shade.png', contentType: 'image/png', size: 3 }
  const placed = { id: newId(), messageId: message?.id ?? '', ticketId: a.ticketId }
  await desk.desk.db
    .insertInto('attachments')
    .values({ ...file, ...placed })
    .execute()
  await merge(a.ticketId, b.ticketId)
  await desk.desk.transact(async (ctx) => {
    const failed = ctx.db
      .updateTable('deliveries')
      .set({ state: 'failed' })
      .where('id', '=', theirs?.id ?? '')
    const after = await failed.returningAll().executeTakeFirstOrThrow()
    await recordDelivery(ctx, 'delivery.failed', { before: 'accepted', after })
  })
  const rowsOn = async (ticketId: string) => {
    const of = (table: 'deliveries' | 'attachments' | 'inboundMails') =>
      desk.desk.db.selectFrom(table).select('id').where('ticketId', '=', ticketId).execute()
    return (await Promise.all([of('deliveries'), of('attachments'), of('inboundMails')])).map((rows) => rows.length)
  }
  expect(await rowsOn(b.ticketId)).toEqual([2, 1, 2])
  expect(await desk.ticket(b.ticketId)).toMatchObject({ undeliveredCount: 1, attachmentCount: 1, messageCount: 4 })
  await mine((ctx) => unmergeTicket(ctx, a.ticketId))
  expect([await rowsOn(a.ticketId), await rowsOn(b.ticketId)]).toEqual([
    [1, 1, 1],
    [1, 0, 1],
  ])
  expect(await desk.ticket(a.ticketId)).toMatchObject({ undeliveredCount: 1, attachmentCount: 1, messageCount: 2 })
  expect(await desk.ticket(b.ticketId)).toMatchObject({ undeliveredCount: 0, attachmentCount: 0, messageCount: 2 })
})

describe('a reply on its way', () => {
  test('speaks of the ticket it was written on, to its customer, and quotes nobody else', async () => {
    const [a, b] = [await answered(), await answered()]
    const { id } = await send(a.ticketId, 'On its way')
    await merge(a.ticketId, b.ticketId)
    await release(id)
    const sent = desk.sink.mails.filter((mail) => mail.to.includes(a.from)).at(-1)
    expect(sent?.raw).toContain('On its way')
    expect(sent?.raw).not.toContain(`Secret of ${b.from}`)
    const [message] = (await desk.messages(b.ticketId)).filter((one) => one.id === id)
    expect(message?.releaseAt).toBeNull()
  })

  test('of the survivor quotes nothing of the other customer’s, and names none of their mails', async () => {
    const b = await answered()
    const a = await answered()
    const theirs = (await desk.messages(a.ticketId)).flatMap((one) => one.messageIdHeader ?? [])
    await merge(a.ticketId, b.ticketId)
    const { id } = await send(b.ticketId, 'For you alone')
    await release(id)
    const sent = desk.sink.mails.filter((mail) => mail.to.includes(b.from)).at(-1)
    expect(sent?.raw).toContain('For you alone')
    expect(sent?.raw).not.toContain(`Secret of ${a.from}`)
    for (const header of theirs) expect(sent?.raw).not.toContain(header)
  })

  test('can be taken back: whoever waited for it waits on', async () => {
    const [a, b] = [await answered(), await answered()]
    await deliver({ from: a.from, inReplyTo: a.ourId, text: 'Well?' })
    const since = (await desk.ticket(a.ticketId)).waitingSince
    const { id } = await send(a.ticketId, 'Too early')
    await merge(a.ticketId, b.ticketId)
    expect(await mine((ctx) => recallMessage(ctx, id))).toEqual({ ticketId: b.ticketId })
    expect((await desk.ticket(b.ticketId)).waitingSince).toEqual(since)
    expect((await desk.messages(b.ticketId)).map((one) => one.id)).not.toContain(id)
  })

  test('released while its ticket is being merged, it is sent once and counted where it is', async () => {
    const [a, b] = [await answered(), await answered()]
    const { id } = await send(a.ticketId, 'Just now')
    await whileUncommitted(
      desk.desk.open.as(desk.seat),
      (ctx) => mergeTicket(ctx, a.ticketId, { into: b.ticketId, addParticipants: false }),
      () => release(id),
    )
    await desk.run()
    expect(desk.sink.mails.filter((mail) => mail.to.includes(a.from) && mail.raw.includes('Just now'))).toHaveLength(1)
    expect(await desk.ticket(b.ticketId)).toMatchObject({ messageCount: (await desk.messages(b.ticketId)).length })
  })
})
