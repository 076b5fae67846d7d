import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type MailDesk, mailDesk } from '../../../../test/mail-desk'
import { changeMailbox } from '../../../core/mailboxes'
import { sendTestMail } from './send-test-mail'

let desk: MailDesk
beforeAll(async () => {
  desk = await mailDesk()
})
afterAll(() => desk.close())

const mailbox = () =>
  desk.desk.db.selectFrom('mailboxes').selectAll().where('id', '=', desk.mailbox.id).executeTakeFirstOrThrow()
const last = () => {
  const mail = desk.sink.mails.at(-1)
  if (mail === undefined) throw new Error('nothing was sent')
  return mail
}
let made = 0
async function answered(text = 'Here it is.') {
  const from = `ana${++made}@outside.example`
  const [mail] = await desk.handIn({ from, subject: `Lamp ${made}` })
  const ticketId = mail?.ticketId ?? ''
  await desk.reply(ticketId, text)
  await desk.run()
  return { from, ticketId, sent: last() }
}
const isUnreachable = async (address: string) => {
  const found = await desk.desk.db
    .selectFrom('personAddresses')
    .select('isUnreachable')
    .where('addressKey', '=', address)
    .executeTakeFirstOrThrow()
  return found.isUnreachable
}
const bounce = (given: { to: string; recipient: string; envelopeId?: string; messageId?: string }): string =>
  [
    'From: Mail Delivery System <MAILER-DAEMON@mx.outside.example>',
    `To: ${given.to}`,
    'Subject: Undelivered Mail Returned to Sender',
    `Message-ID: <bounce-${++made}@mx.outside.example>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'It could not be delivered.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    ...(given.envelopeId === undefined ? [] : [`Original-Envelope-Id: ${given.envelopeId}`]),
    'Reporting-MTA: dns; mx.outside.example',
    '',
    `Final-Recipient: rfc822; ${given.recipient}`,
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 User unknown',
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: ${given.messageId ?? '<x@y>'}`,
    '--b--',
    '',
  ].join('\r\n')
const handInBounce = async (given: Parameters<typeof bounce>[0]) => {
  const [mail] = await desk.handInRaw(bounce(given), { from: '', to: [given.to], ip: '203.0.113.9' })
  if (mail === undefined) throw new Error('no mail')
  return mail
}
const stateOf = async (messageId: string) =>
  (await desk.deliveries()).find((one) => one.messageIdHeader === messageId)?.state

test('without an account to send by there is nothing to try', async () => {
  await expect(desk.desk.transact((ctx) => sendTestMail(ctx, desk.mailbox.id))).rejects.toMatchObject({
    code: 'relay.none',
  })
})

describe('before a mail of our own came back', () => {
  test('nothing leaves from or asks for an address that may lead nowhere', async () => {
    await desk.connectRelay()
    const { sent } = await answered()
    expect(sent.from).toBe('support@desk.example')
    expect(sent.raw).not.toMatch(/^Reply-To:/im)
  })

  test('C07: a report that names our signed envelope id is proven, and its address does not work from then on', async () => {
    const { from, ticketId, sent } = await answered()
    expect(sent.envelopeId).toMatch(/^b0/)
    const before = await desk.ticket(ticketId)
    const mail = await handInBounce({ to: 'support@desk.example', recipient: from, envelopeId: sent.envelopeId ?? '' })
    expect(mail).toMatchObject({ state: 'processed', ticketId, isOpening: false })
    expect(await stateOf(sent.messageId)).toBe('bounced')
    expect(await isUnreachable(from)).toBe(true)
    expect(await desk.ticket(ticketId)).toMatchObject({ statusCategory: before.statusCategory, undeliveredCount: 1 })
    const note = (await desk.messages(ticketId)).find((one) => one.inboundMailId === mail.id)
    expect(note).toMatchObject({ visibility: 'internal', isBounce: true })
  })

  test('C09: one changed letter of it, or our Message-ID alone, changes no address', async () => {
    const { from, sent } = await answered()
    const id = sent.envelopeId ?? ''
    const forged = `${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}`
    expect(await handInBounce({ to: 'support@desk.example', recipient: from, envelopeId: forged })).toMatchObject({
      state: 'dropped',
      reason: 'bounce-unmatched',
    })
    await handInBounce({ to: 'support@desk.example', recipient: from, messageId: sent.messageId })
    expect(await stateOf(sent.messageId)).toBe('bounced')
    expect(await isUnreachable(from)).toBe(false)
  })

  test("somebody else's address in a proven report stays as it was", async () => {
    const other = await answered()
    const { sent } = await answered()
    await handInBounce({ to: 'support@desk.example', recipient: other.from, envelopeId: sent.envelopeId ?? '' })
    expect(await isUnreachable(other.from)).toBe(false)
  })
})

describe('once one came back', () => {
  test('it opens no ticket, and proves the mailbox', async () => {
    const count = (await desk.tickets()).length
    await desk.desk.transact((ctx) => sendTestMail(ctx, desk.mailbox.id))
    await desk.run()
    const sent = last()
    expect(sent.to[0]).toMatch(/^support\+t0[0-9a-z]{36,}@desk\.example$/)
    expect(await mailbox()).toMatchObject({ testReturnedAt: null })
    const [mail] = await desk.handInRaw(sent.raw, { from: sent.from, to: sent.to })
    expect(mail).toMatchObject({ state: 'dropped', reason: 'own-loop' })
    expect((await mailbox()).testReturnedAt).not.toBeNull()
    expect((await desk.tickets()).length).toBe(count)
  })

  test('replies ask for an address that leads back to their ticket, whatever the answer leaves out', async () => {
    const { from, ticketId, sent } = await answered()
    const replyTo = /^Reply-To:[\s\S]*?(support\+m0[^@\s>]+@desk\.example)/im.exec(sent.raw)?.[1] ?? ''
    const [mail] = await desk.handIn({ from, to: replyTo, subject: 'Something else', text: 'Thanks' })
    expect(mail).toMatchObject({ ticketId, isOpening: false })
    const [stranger] = await desk.handIn({ from: 'eve@evil.example', to: replyTo })
    const shown = (await desk.messages(ticketId)).find((one) => one.inboundMailId === stranger?.id)
    expect(shown).toMatchObject({ isHeld: true, visibility: 'internal' })
  })

  test('reports come to a signed return path, and prove themselves by it', async () => {
    const { from, ticketId, sent } = await answered()
    expect(sent.from).toMatch(/^support\+b0[0-9a-z]{36,}@desk\.example$/)
    const mail = await handInBounce({ to: sent.from, recipient: from })
    expect(mail).toMatchObject({ ticketId, isOpening: false })
    expect(await stateOf(sent.messageId)).toBe('bounced')
    expect(await isUnreachable(from)).toBe(true)
    await desk.handIn({ from, subject: 'I am here' })
    expect(await isUnreachable(from)).toBe(false)
  })

  test('another address has to prove itself again', async () => {
    await desk.desk.transact((ctx) => changeMailbox(ctx, desk.mailbox.id, { address: 'help@desk.example' }))
    expect(await mailbox()).toMatchObject({ testReturnedAt: null, testSentAt: null })
  })
})
