import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { composeMail, type OutgoingMail } from './compose'
import { parseMail } from './parse-mail'
import { headerOf } from './read-headers'

const mail: OutgoingMail = {
  from: { name: 'Anna (Brand)', address: 'support@desk.example' },
  to: [{ name: 'Müller, Hans', address: 'hans@kunde.example' }],
  subject: 'Größe – 你好 🎉',
  messageId: '<one@desk.example>',
  text: `Guten Tag,\n${'ein sehr langer Satz '.repeat(60)}\n.\nEnde`,
  date: new Date('2026-05-04T10:00:00Z'),
}

test('what is composed reads back the same, in lines that every server takes', async () => {
  const raw = await composeMail({
    ...mail,
    cc: [{ name: '', address: 'cc@kunde.example' }],
    bcc: [{ name: '', address: 'secret@kunde.example' }],
    replyTo: [{ name: '', address: 'support+mark@desk.example' }],
    inReplyTo: '<zero@kunde.example>',
    references: ['<first@kunde.example>', '<zero@kunde.example>'],
    headers: { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' },
    html: '<p>Größe</p><img src="cid:pic@desk">',
    attachments: [
      { name: 'Rechnung März.pdf', contentType: 'application/pdf', content: Buffer.from('%PDF-1.4') },
      { name: 'pic.png', contentType: 'image/png', content: Buffer.from('89504e47', 'hex'), cid: 'pic@desk' },
    ],
  })
  const text = raw.toString('latin1')
  expect(text.split('\r\n').every((line) => line.length <= 998)).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\u0080-\u00ff]/)
  expect(text).not.toContain('secret@kunde.example')
  expect(text).not.toContain('flowed')
  const parsed = parseMail(raw)
  expect(parsed).toMatchObject({
    subject: mail.subject,
    messageId: '<one@desk.example>',
    inReplyTo: ['<zero@kunde.example>'],
    references: ['<first@kunde.example>', '<zero@kunde.example>'],
    from: mail.from,
    to: mail.to,
    cc: [{ name: '', address: 'cc@kunde.example' }],
    replyTo: [{ name: '', address: 'support+mark@desk.example' }],
    date: mail.date,
    html: expect.stringContaining('<p>Größe</p>'),
  })
  expect(parsed.text.trim()).toBe(mail.text)
  expect(headerOf(parsed.headers, 'auto-submitted')?.text).toBe('auto-replied')
  expect(shape(parsed.root)).toEqual([
    'multipart/mixed',
    ['multipart/alternative', 'text/plain', ['multipart/related', 'text/html', 'image/png']],
    'application/pdf',
  ])
})

type Shape = string | [string, ...Shape[]]
const shape = (part: ReturnType<typeof parseMail>['root']): Shape =>
  part.parts.length === 0 ? part.type : [part.type, ...part.parts.map(shape)]

test('a file is read from where it lies', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'compose-')), 'blob')
  writeFileSync(path, 'stored bytes')
  const parsed = parseMail(
    await composeMail({ ...mail, attachments: [{ name: 'a.txt', contentType: 'text/plain', path }] }),
  )
  expect(Buffer.from(parsed.root.parts[1]?.content ?? []).toString()).toBe('stored bytes')
})

const unsafe: [string, Partial<OutgoingMail>][] = [
  ['subject', { subject: 'x\r\nBcc: evil@x.example' }],
  ['name', { to: [{ name: 'A\nBcc: evil@x.example', address: 'a@b.example' }] }],
  ['address with a break', { to: [{ name: '', address: 'a@b.example\r\nBcc: evil@x.example' }] }],
  ['two addresses', { to: [{ name: '', address: 'a@b.example, evil@x.example' }] }],
  ['quoted local part', { to: [{ name: '', address: '"a"@b.example' }] }],
  ['comment', { to: [{ name: '', address: 'a@b.example (x)' }] }],
  ['blind copy', { bcc: [{ name: '', address: 'a@b' + '\u0000' }] }],
  ['reply address', { replyTo: [{ name: '', address: 'no address' }] }],
  ['header value', { headers: { 'X-A': 'x\nBcc: evil@x.example' } }],
  ['header name', { headers: { 'X-A: y\r\nBcc': 'x' } }],
  ['header of our own', { headers: { Bcc: 'evil@x.example' } }],
  ['Message-ID', { messageId: '<a@b>\r\nX: y' }],
  ['references', { references: ['<a@b> <c d>'] }],
  ['file name', { attachments: [{ name: 'a\r\nb', contentType: 'text/plain', content: Buffer.alloc(0) }] }],
  ['file type', { attachments: [{ name: 'a', contentType: 'text/plain\r\nX: y', content: Buffer.alloc(0) }] }],
]

test.for(unsafe)('refused: %s', async ([, over]) => {
  await expect(composeMail({ ...mail, ...over })).rejects.toMatchObject({ kind: 'invalid', code: 'mail.headerUnsafe' })
})

test('long ids stand on the line of their name, for those who read no folded ones', async () => {
  const long = (name: string) => `<${name}.${'x'.repeat(80)}@desk.example>`
  const ids = { messageId: long('own'), inReplyTo: long('answered'), references: [long('first'), long('answered')] }
  const raw = await composeMail({ ...mail, ...ids })
  const text = raw.toString('latin1')
  expect(text).toContain(`\r\nMessage-ID: ${ids.messageId}\r\n`)
  expect(text).toContain(`\r\nIn-Reply-To: ${ids.inReplyTo}\r\n`)
  expect(text).toContain(`\r\nReferences: ${ids.references[0]}\r\n ${ids.references[1]}\r\n`)
  expect(parseMail(raw)).toMatchObject({ messageId: ids.messageId, references: ids.references })
})
