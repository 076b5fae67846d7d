import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { aMail, anId, type MailDesk, mailDesk } from '../../../../test/mail-desk'
import { parseMail } from '../../../platform/mail'

const words = 'We have it. Our hours are nine to five.'
let desk: MailDesk
beforeAll(async () => {
  desk = await mailDesk({
    mailbox: {
      autoReplies: [
        { when: 'outside', text: 'Closed' },
        { when: 'always', text: words },
      ],
    },
  })
  await desk.connectRelay()
})
afterAll(() => desk.close())
afterEach(() => {
  desk.sink.mails.length = 0
})

let made = 0
const somebody = () => `person-${++made}@outside.example`
const answersTo = (address: string) => desk.sink.mails.filter((mail) => mail.to.includes(address))
async function handIn(mail: Parameters<MailDesk['handIn']>[0]) {
  const arrived = await desk.handIn(mail)
  await desk.run()
  return arrived
}

test('C04, C06: one answer, null sender, marked automatic, in our words alone', async () => {
  const from = somebody()
  const [mail] = await handIn({
    from: `"Visit evil.example" <${from}>`,
    subject: 'Cheap pills https://evil.example',
    text: 'Buy at https://evil.example',
    messageId: '<own-1@outside.example>',
  })
  const [answer, ...more] = answersTo(from)
  expect(more).toEqual([])
  expect(answer?.from).toBe('')
  const read = parseMail(Buffer.from(answer?.raw ?? '', 'latin1'))
  expect(answer?.raw).toMatch(/^Auto-Submitted: auto-replied/im)
  expect(answer?.raw).toMatch(/^X-Auto-Response-Suppress: All/im)
  expect(answer?.raw).toMatch(/^X-Foyer-Loop: /im)
  expect(read.inReplyTo).toEqual(['<own-1@outside.example>'])
  expect(read.text).toContain(words)
  for (const claim of ['evil.example', 'pills', 'Visit', 'Buy']) expect(answer?.raw).not.toContain(claim)
  const ticket = await desk.ticket(mail?.ticketId ?? '')
  expect(read.subject).toContain(`#${ticket.number}`)
  const messages = await desk.messages(ticket.id)
  expect(messages.map((one) => [one.direction, one.autoKind])).toEqual([
    ['in', null],
    ['out', 'reply'],
  ])
  expect(ticket.statusCategory).toBe('open')
  expect(ticket.waitingSince).not.toBeNull()
})

test('C06: words that would repeat what the mail says of itself are replaced by fixed ones', async () => {
  const autoReplies = JSON.stringify([
    { when: 'always', text: 'Hi {{ customer.name }}, about {{ ticket.subject }}: soon.' },
  ])
  await desk.desk.db.updateTable('mailboxes').set({ autoReplies }).execute()
  const from = somebody()
  await handIn({ from: `Free Money <${from}>`, subject: 'Free money inside' })
  expect(answersTo(from)).toHaveLength(1)
  expect(answersTo(from)[0]?.raw).not.toMatch(/free money/i)
  expect(answersTo(from)[0]?.raw).toContain('Its number is')
  const ourId = answersTo(from)[0]?.messageId ?? ''
  await handIn({ from: `Free Money <${from}>`, inReplyTo: ourId, text: 'Thanks' })
  expect(answersTo(from)).toHaveLength(1)
  await handIn({ from: `Free Money <${from}>`, subject: 'Another matter' })
  expect(answersTo(from).at(-1)?.raw).toContain('about Another matter')
  await desk.desk.db
    .updateTable('mailboxes')
    .set({ autoReplies: JSON.stringify([{ when: 'always', text: words }]) })
    .execute()
})

describe('C01: no answer', () => {
  test.each([
    ['Auto-Submitted: auto-generated'],
    ['Auto-Submitted: auto-replied (vacation)'],
    ['Precedence: bulk'],
    ['Precedence: List'],
    ['Precedence: junk'],
    ['List-Id: <news.outside.example>'],
    ['X-Auto-Response-Suppress: All'],
    ['Return-Path: <>'],
  ])('to a mail with %s', async (header) => {
    const from = somebody()
    const [mail] = await handIn({ from, headers: [header] })
    expect(mail?.state).toBe('processed')
    expect(answersTo(from)).toEqual([])
  })
  test('to the null sender, and where the return path is not the author', async () => {
    const [one, other] = [somebody(), somebody()]
    await handIn({ from: one, sender: '' })
    await handIn({ from: other, sender: 'list-bounce@lists.example' })
    expect([...answersTo(one), ...answersTo(other)]).toEqual([])
  })
  test('to agents, and to what is spam or ours', async () => {
    await handIn({ from: 'kim@staff.example' })
    await handIn({ from: 'support@desk.example' })
    expect(desk.sink.mails).toEqual([])
  })
})

test('C03: a responder with ever new ids and no automatic header gets five an hour; the rest is held, no ticket lost', async () => {
  const from = somebody()
  for (let at = 0; at < 9; at++) await handIn({ from, subject: `Again ${at}`, messageId: anId() })
  expect(answersTo(from)).toHaveLength(5)
  const tickets = (await desk.tickets()).filter((ticket) => ticket.subject.startsWith('Again'))
  expect(tickets).toHaveLength(9)
})

test('C02: two desks pointed at each other stop after at most three mails each way', async () => {
  const other = await mailDesk({
    mailbox: { address: 'help@other.example', autoReplies: [{ when: 'always', text: 'Other desk' }] },
  })
  try {
    await other.connectRelay()
    await handIn({ from: 'help@other.example', to: 'support@desk.example' })
    const carry = async (from: MailDesk, to: MailDesk, address: string): Promise<number> => {
      const mails = from.sink.mails.splice(0).filter((mail) => mail.to.includes(address))
      for (const mail of mails) {
        await to.handInRaw(mail.raw, { from: mail.from, to: mail.to })
        await to.run()
      }
      return mails.length
    }
    const ways = { there: 0, back: 0 }
    for (let round = 0; round < 10; round++) {
      ways.there += await carry(desk, other, 'help@other.example')
      ways.back += await carry(other, desk, 'support@desk.example')
    }
    expect(ways.there).toBeLessThanOrEqual(3)
    expect(ways.back).toBeLessThanOrEqual(3)
    expect(ways.there).toBeGreaterThan(0)
  } finally {
    await other.close()
  }
})

test('a hard bounce of our reply is an internal message: delivery bounced, no reopening, no person, no answer', async () => {
  const from = somebody()
  const [mail] = await handIn({ from, subject: 'Will bounce' })
  const ticketId = mail?.ticketId ?? ''
  await desk.reply(ticketId, 'Here you are')
  await desk.run()
  const sent = answersTo(from).at(-1)
  desk.sink.mails.length = 0
  const bounce = [
    'From: MAILER-DAEMON@mx.example',
    'To: support@desk.example',
    'Subject: Undelivered Mail Returned to Sender',
    `Message-ID: ${anId()}`,
    'Auto-Submitted: auto-replied',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b\r\nContent-Type: text/plain\r\n\r\nNo such user.\r\n',
    `--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; ${from}\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 No such user here\r\n`,
    `--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: ${sent?.messageId}\r\nSubject: Re: Will bounce\r\n\r\n--b--\r\n`,
  ].join('\r\n')
  const [arrived] = await desk.handInRaw(bounce, { from: '', to: ['support@desk.example'] })
  await desk.run()
  expect(arrived).toMatchObject({ state: 'processed', ticketId, isOpening: false })
  const delivery = (await desk.deliveries()).find((one) => one.ticketId === ticketId && one.kind === 'reply')
  expect(delivery).toMatchObject({ state: 'bounced' })
  expect(await desk.ticket(ticketId)).toMatchObject({
    undeliveredCount: 1,
    statusCategory: 'waiting',
    reopenedCount: 0,
  })
  const message = (await desk.messages(ticketId)).at(-1)
  expect(message).toMatchObject({ visibility: 'internal', isBounce: true, authorId: null })
  expect(desk.sink.mails).toEqual([])
  const address = await desk.desk.db
    .selectFrom('personAddresses')
    .selectAll()
    .where('address', '=', from)
    .executeTakeFirstOrThrow()
  expect(address.isUnreachable).toBe(false)
})

test('a bounce that names nothing we sent is dropped, and says what it was', async () => {
  const raw = aMail({ from: 'MAILER-DAEMON@mx.example', subject: 'Undelivered Mail Returned to Sender' }).replace(
    /Content-Type: text\/plain[\s\S]*$/,
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; x@y.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--b--\r\n',
  )
  const [mail] = await desk.handInRaw(raw, { from: '', to: ['support@desk.example'] })
  expect(mail).toMatchObject({ state: 'dropped', reason: 'bounce-unmatched', ticketId: null })
  expect(mail?.bounce).toMatchObject({ isBounce: true, recipient: 'x@y.example' })
})
