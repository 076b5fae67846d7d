import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aMail, type MailDesk, mailDesk } from '../../../../test/mail-desk'
import { replyToTicket } from '../../../core/tickets'
import { type ParsedMail, parseMail } from '../../../platform/mail'
import { storeInboundMail } from '../store-inbound-mail'

let desk: MailDesk
beforeAll(async () => {
  desk = await mailDesk({
    mailbox: {
      headerHtml: '<p>Hello {{ customer.firstName | default: "there" }},</p>',
      signatureHtml: '<p>{{ agent.name }}, {{ brand.name }}</p>',
      footerHtml: '<p>Ticket {{ ticket.number }}</p>',
    },
  })
  await desk.connectRelay()
})
afterAll(() => desk.close())

/** The agent's answer to a mail, as it arrived in the sink. */
async function answered(
  mail: Parameters<MailDesk['handIn']>[0],
  reply: { text?: string; html?: string },
): Promise<{ raw: string; read: ParsedMail; ticketId: string }> {
  const [arrived] = await desk.handIn(mail)
  const ticketId = arrived?.ticketId ?? ''
  await desk.desk.open.as(desk.seat).transact((ctx) => replyToTicket(ctx, ticketId, { visibility: 'public', ...reply }))
  await desk.run()
  const raw = desk.sink.mails.at(-1)?.raw ?? ''
  return { raw, read: parseMail(Buffer.from(raw, 'latin1')), ticketId }
}

test('header, text, signature, footer and history in this order, in both bodies', async () => {
  const { read } = await answered(
    { from: 'Ana Lopes <ana@outside.example>', subject: 'Lamp', text: 'It is broken.' },
    { html: '<p>We send a <b>new</b> one.</p>' },
  )
  const order = ['Hello Ana', 'We send a', 'Kim Agent, Example', 'Ticket ', 'It is broken.']
  for (const body of [read.text, read.html ?? '']) {
    const places = order.map((words) => body.indexOf(words))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  }
  expect(read.text).toContain('> It is broken.')
  expect(read.html).toMatch(/<html lang="\w+" dir="ltr">/)
})

test('names, threading and loop header', async () => {
  const { read, raw } = await answered(
    {
      from: 'bo@outside.example',
      subject: 'Re: Chair',
      messageId: '<c2@outside.example>',
      references: '<c1@outside.example>',
    },
    { text: 'Yes.' },
  )
  expect(read.from).toEqual({ name: 'Kim Agent (Example)', address: 'support@desk.example' })
  expect(read.to).toEqual([{ name: '', address: 'bo@outside.example' }])
  expect(read.subject).toBe('Re: Chair')
  expect(read.inReplyTo).toEqual(['<c2@outside.example>'])
  expect(read.references).toEqual(['<c1@outside.example>', '<c2@outside.example>'])
  expect(raw).toMatch(/^X-Foyer-Loop: \S+/im)
  expect(raw).not.toMatch(/^Auto-Submitted/im)
})

test('the last three public messages are quoted, notes and held ones never', async () => {
  const first = await answered(
    { from: 'cy@outside.example', subject: 'Sofa', text: 'Words one' },
    { text: 'Answer one' },
  )
  const { ticketId } = first
  await desk.desk.open
    .as(desk.seat)
    .transact((ctx) => replyToTicket(ctx, ticketId, { visibility: 'internal', text: 'Secret note' }))
  const ourId = first.read.messageId ?? ''
  await desk.handIn({ from: 'eve@evil.example', inReplyTo: ourId, text: 'Held words' })
  await desk.handIn({ from: 'cy@outside.example', inReplyTo: ourId, text: 'Words two' })
  await desk.reply(ticketId, 'Answer two')
  await desk.run()
  const { text } = parseMail(Buffer.from(desk.sink.mails.at(-1)?.raw ?? '', 'latin1'))
  expect(text.indexOf('Words two')).toBeGreaterThan(text.indexOf('Answer two'))
  for (const quoted of ['Words two', 'Answer one', 'Words one']) expect(text).toContain(`> ${quoted}`)
  expect(text).not.toContain('Secret note')
  expect(text).not.toContain('Held words')
})

describe('D08: nothing in a subject or name becomes a header or receiver', () => {
  test.each([
    [
      'encoded line break in the subject',
      'Subject: =?utf-8?Q?Hi=0D=0ABcc:_eve@evil.example?=',
      'From: dan@outside.example',
    ],
    [
      'encoded line break in the name',
      'Subject: Hi',
      'From: =?utf-8?Q?Dan=0D=0ABcc:_eve@evil.example?= <dan2@outside.example>',
    ],
    ['NUL in both', 'Subject: a\0b', 'From: "D\0an" <dan3@outside.example>'],
    ['an address in the name', 'Subject: Hi', 'From: "eve@evil.example" <dan4@outside.example>'],
  ])('%s', async (_what, subject, from) => {
    const raw = aMail()
      .replace(/^Subject: .*$/m, subject)
      .replace(/^From: .*$/m, from)
    const address = /dan\d?@outside\.example/.exec(from)?.[0] ?? ''
    const [stored] = await storeInboundMail(desk.desk.open, {
      source: 'smtp',
      envelope: { from: address, to: ['support@desk.example'] },
      body: Buffer.from(raw, 'latin1'),
    })
    await desk.run()
    const row = await desk.desk.db
      .selectFrom('inboundMails')
      .selectAll()
      .where('id', '=', stored?.id ?? '')
      .executeTakeFirstOrThrow()
    await desk.reply(row.ticketId ?? '', 'Answer')
    await desk.run()
    const sent = desk.sink.mails.at(-1)
    expect(sent?.to).toEqual([address])
    expect(sent?.raw).not.toMatch(/^Bcc:/im)
    expect(parseMail(Buffer.from(sent?.raw ?? '', 'latin1')).to).toHaveLength(1)
  })
})

test('a pasted image becomes a part of its own, a script nothing', async () => {
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  const { read } = await answered(
    { from: 'fay@outside.example' },
    { html: `<p>Look <img src="data:image/png;base64,${pixel}"><script>alert(1)</script></p>` },
  )
  expect(read.html).toMatch(/<img src="cid:[0-9a-f]{32}@foyer"/)
  expect(read.html).not.toContain('data:')
  expect(read.html).not.toContain('alert(1)')
  const parts: string[] = []
  const visit = (part: ParsedMail['root']): void => {
    parts.push(part.type)
    part.parts.forEach(visit)
  }
  visit(read.root)
  expect(parts).toContain('image/png')
})
