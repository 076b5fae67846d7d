import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aMail, anId, type MailDesk, mailDesk } from '../../../test/mail-desk'
import { listMessages } from '../../core/tickets/list-messages'

let desk: MailDesk
beforeAll(async () => {
  desk = await mailDesk()
})
afterAll(() => desk.close())

const head = (type: string, more = ''): string =>
  `From: Eve <eve@outside.example>\r\nTo: support@desk.example\r\nSubject: Heavy\r\nMessage-ID: ${anId()}\r\nMIME-Version: 1.0\r\n${more}Content-Type: ${type}\r\n\r\n`
const handIn = async (raw: string) => {
  const [mail] = await desk.handInRaw(raw, { from: 'eve@outside.example', to: ['support@desk.example'] })
  if (mail === undefined) throw new Error('nothing arrived')
  return mail
}
/** What agents see of it, as the API gives it. */
const shown = (ticketId: string | null) =>
  desk.desk.open.as(desk.seat).transact((ctx) => listMessages(ctx, ticketId ?? '', { limit: 50, newest: false }))

const nested = (levels: number): string => {
  let body = 'Content-Type: text/plain\r\n\r\ndeep'
  for (let at = 0; at < levels; at++)
    body = `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n${body}\r\n--b${at}--`
  return body
}

test.each([
  ['1,000 nested parts', () => head('text/plain').replace(/Content-Type: text\/plain\r\n\r\n$/, nested(1000))],
  ['10,000 parts', () => `${head('multipart/mixed; boundary=b')}${'--b\r\n\r\nx\r\n'.repeat(10_000)}--b--`],
  ['5 MB of headers', () => `${head('text/plain', `X-Big: ${'a'.repeat(5_000_000)}\r\n`)}hi`],
  ['100,000 addresses', () => `${head('text/plain', `Cc: ${'a@x.example, '.repeat(100_000)}z@x.example\r\n`)}hi`],
])('E01: %s end as a stub ticket, and the next mail is read', async (_what, make) => {
  const mail = await handIn(make())
  expect(mail).toMatchObject({ state: 'quarantined', reason: 'limits' })
  expect(await desk.ticket(mail.ticketId ?? '')).toMatchObject({ subject: 'Heavy' })
  const [next] = await desk.handIn({ from: 'ann@outside.example' })
  expect(next).toMatchObject({ state: 'processed' })
})

const word = `<p class=MsoNormal style="margin:0cm;font-family:'Calibri',sans-serif"><span lang=EN style='mso-fareast-language:EN'>Hello<o:p></o:p></span></p>\r\n`
test.each([
  ['Word HTML', () => head('text/html') + word.repeat(9_000)],
  ['long addresses', () => `${head('text/plain')}${`https://x.example/${'a'.repeat(9_000)} `.repeat(100)}`],
  ['1 MB of >', () => head('text/plain') + '>'.repeat(1_000_000)],
  ['1 MB of lines of >', () => head('text/plain') + '> \r\n'.repeat(250_000)],
  ['1 MB of blanks', () => head('text/plain') + ' '.repeat(1_000_000)],
  ['20,000 elements in each other', () => head('text/html') + '<div>'.repeat(20_000)],
  ['6,000 links', () => head('text/html') + '<a href="https://x.example">x</a>'.repeat(6_000)],
  ['20,000 encoded words', () => head('text/plain', `X-Words: ${'=?utf-8?Q?=C3=BC?= '.repeat(12_000)}\r\n`)],
])('E03: %s becomes a message', async (_what, make) => {
  const mail = await handIn(make())
  expect(mail).toMatchObject({ state: 'processed' })
  expect((await shown(mail.ticketId)).items).toHaveLength(1)
})

test('E04: what is packed stays packed', async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000))
  const raw = `${head('multipart/mixed; boundary=b')}--b\r\nContent-Type: application/gzip\r\nContent-Disposition: attachment; filename=bomb.gz\r\nContent-Transfer-Encoding: base64\r\n\r\n${bomb.toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n--b--`
  const { items } = await shown((await handIn(raw)).ticketId)
  expect(items[0]?.attachments).toMatchObject([{ name: 'bomb.gz', size: bomb.length }])
})

const pieces = [
  '=?utf-8?B?',
  '=?iso-2022-jp?Q?=1B',
  '?=',
  '\r\n',
  '\r\n\r\n',
  '\r\n ',
  '--b',
  '--b--',
  '\0',
  '\u202e',
  '<script>',
  '<a href="javascript:x">',
  '<![CDATA[',
  'Content-Type: multipart/mixed; boundary=b\r\n',
  'Content-Type: message/rfc822\r\n',
  'Content-Type: text/html; charset=utf-16\r\n',
  'Content-Type: text/plain; charset="\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  'Content-Transfer-Encoding: quoted-printable\r\n',
  "Content-Disposition: attachment; filename*0*=utf-8''%ff; filename*1=\"\r\n",
  'From: ',
  '<a@b>',
  '=C3',
  '%00',
  'begin 644 x\r\n',
]
// Larger on demand; FOYER_FUZZ_MAILS=5000 is the full run.
const fuzzed = Number(process.env.FOYER_FUZZ_MAILS ?? 250)

test(`E08: ${fuzzed} fuzzed mails have one outcome each, and whatever became a message can be seen`, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 20 })), { maxLength: 40 }),
      fc.boolean(),
      async (parts, isWhole) => {
        const raw = isWhole
          ? aMail({ headers: [parts.join('').replace(/\r\n\r\n/g, ''), 'X-End: 1'] })
          : head('text/plain').replace(/\r\n\r\n$/, `\r\n${parts.join('')}`)
        const mail = await handIn(raw)
        expect(['processed', 'dropped', 'quarantined']).toContain(mail.state)
        if (mail.ticketId !== null) expect((await shown(mail.ticketId)).items.length).toBeGreaterThan(0)
      },
    ),
    { numRuns: fuzzed, seed: 20_261_124 },
  )
}, 600_000)
