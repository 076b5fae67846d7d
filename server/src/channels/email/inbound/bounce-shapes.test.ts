import { expect, test } from 'vitest'
import { type BounceShape, bounceShapes } from '../../../../test/mail/bounce-shapes.data'
import { aDraft, aMailbox, continued, someFacts } from '../../../../test/mail/drafts'
import { failedAddress, toldInWords } from '../../../../test/mail/told-in-words.data'
import { hardReasons } from './bounce-reasons.data'
import { detectBounce } from './detect-bounce'

const hard: ReadonlySet<string> = hardReasons
const facts = someFacts({ mailbox: { ...aMailbox, opensTicketForUnmatchedBounce: true } })

const types: Readonly<Record<string, string>> = {
  status: 'message/delivery-status',
  returned: 'message/rfc822',
  headers: 'text/rfc822-headers',
}

function partOf(part: string): string {
  const [, kind = '', rest = ''] = /^(status|returned|headers):([\s\S]*)$/.exec(part) ?? []
  return kind === '' ? `Content-Type: text/plain; charset=utf-8\n\n${part}` : `Content-Type: ${types[kind]}\n\n${rest}`
}

function written({ from, subject, head, body, isMixed }: BounceShape): Buffer {
  const coded = `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=`
  const top = `From: ${from}\nTo: support@desk.example\nSubject: ${coded}\nDate: Mon, 4 May 2026 09:05:00 +0200\nMessage-ID: <b1@provider.example>\nMIME-Version: 1.0\n${head === undefined ? '' : `${head}\n`}`
  if (typeof body === 'string') return crlf(`${top}Content-Type: text/plain; charset=utf-8\n\n${body}\n`)
  const kind = isMixed ? 'mixed' : 'report; report-type=delivery-status'
  const parts = body.map((part) => `--bb\n${partOf(part)}\n`).join('')
  return crlf(`${top}Content-Type: multipart/${kind}; boundary="bb"\n\n${parts}--bb--\n`)
}

const crlf = (text: string): Buffer => Buffer.from(text.replaceAll('\n', '\r\n'))

/** With the null sender a bounce should have, and with the address that some programs write there. */
const senders = ['', 'mailer-daemon@provider.example']

test.for(bounceShapes.flatMap((shape) => senders.map((sender) => ({ shape, sender, title: shape.name }))))(
  '$title, from <$sender>',
  ({ shape, sender }) => {
    const draft = aDraft(written(shape), { envelope: { from: sender } })
    const { bounce } = continued(detectBounce.run(draft, facts))
    const kind = shape.kind ?? 'failed'
    expect(bounce?.kind).toBe(kind)
    expect(bounce?.recipients.map((one) => one.address)).toEqual(shape.to)
    const reasons: readonly string[] = shape.reason.split('|')
    for (const one of bounce?.recipients ?? []) {
      expect(reasons).toContain(one.reason)
      expect(one.isHard).toBe(kind === 'failed' && hard.has(one.reason))
    }
  },
)

test("a provider's complaint that is no report in form: the mail as it came, with the name of who complained", () => {
  const shape: BounceShape = {
    name: '',
    from: 'staff@provider.example',
    subject: 'complaint about message from 192.0.2.222',
    isMixed: true,
    body: ['returned:X-HmXmrOriginalRecipient: eva@kunde.example\nFrom: support@desk.example\n\nHello'],
    to: [],
    reason: '',
  }
  expect(detectBounce.run(aDraft(written(shape)), facts)).toMatchObject({ drop: 'report-unmatched' })
  const asked = { ...shape, subject: 'I have a complaint about your lamp' }
  expect(continued(detectBounce.run(aDraft(written(asked)), facts)).bounce).toBeNull()
})

test('a "no-reply" is a bouncing program only where it returns our own mail under such a title', () => {
  const shape: BounceShape = {
    name: '',
    from: 'no-reply@carrier.example',
    subject: 'Delivery failure',
    isMixed: true,
    body: [
      'Could not be delivered to: <eva@kunde.example>\nAs their mailbox is full.',
      'returned:From: support@desk.example\nTo: eva@kunde.example\nSubject: Lamp\n\nHello',
    ],
    to: [],
    reason: '',
  }
  const bounce = (one: BounceShape) => continued(detectBounce.run(aDraft(written(one)), facts)).bounce
  expect(bounce(shape)?.recipients).toMatchObject([{ address: 'eva@kunde.example', reason: 'mailbox-full' }])
  const [text = ''] = shape.body
  expect(bounce({ ...shape, body: [text, 'returned:From: shop@x.example\nSubject: Lamp\n\nHello'] })).toBeNull()
})

const daemons = {
  exchange: 'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@firma.example>',
  daemon: 'Mail System <mailer-daemon@provider.example>',
  gmail: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
}

test.for(toldInWords)('$subject: $body', ({ from, subject, body, reason }) => {
  const raw = written({
    name: '',
    from: daemons[from],
    subject,
    body: body.replaceAll('{a}', failedAddress),
    to: [],
    reason,
  })
  const { bounce } = continued(detectBounce.run(aDraft(raw, { envelope: { from: '' } }), facts))
  expect(bounce?.kind).toBe(reason === '*' ? 'delayed' : 'failed')
  expect(bounce?.recipients.map((one) => one.address)).toEqual([failedAddress])
  if (reason !== '*') expect(reason.split('|')).toContain(bounce?.recipients[0]?.reason)
})
