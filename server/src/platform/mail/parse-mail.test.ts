import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linesOf, textOf } from './html-lines'
import { htmlLimits, parseHtml, writeHtml } from './html-tree'
import { MailLimitError } from './mail'
import { parseMail } from './parse-mail'

const whole = Buffer.from(
  [
    'Received: from a by b',
    'From: =?utf-8?q?J=C3=BCrgen?= <j@kunde.example>',
    'To: "Desk, The" <support@desk.example>',
    'Subject: =?utf-8?B?w6Q=?=',
    'Message-ID: <1@kunde.example>',
    'References: <a@b> <c@d>',
    'Content-Type: multipart/mixed; boundary="b1"',
    '',
    'preamble',
    '--b1',
    'Content-Type: multipart/alternative; boundary=b2',
    '',
    '--b2',
    'Content-Type: text/plain; charset=utf-8; format=flowed',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Gr=C3=B6=C3=9Fe',
    '--b2',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>Größe <img src="cid:x@y"></p>',
    '--b2--',
    '--b1',
    "Content-Type: image/png; name*=utf-8''%C3%A4.png",
    'Content-Transfer-Encoding: base64',
    'Content-ID: <x@y>',
    '',
    'iVBORw0KGgo=',
    '--b1',
    'Content-Type: message/rfc822',
    '',
    'From: x@y.example',
    '',
    'inner',
    '--b1--',
    '',
  ].join('\r\n'),
)

const random = fc.uint8Array({ maxLength: 600 })
/** The whole mail with a few of its bytes changed, cut out or doubled. */
const mutated = fc
  .array(fc.tuple(fc.nat(whole.length), fc.constantFrom('set', 'cut', 'double'), fc.nat(255)), {
    minLength: 1,
    maxLength: 8,
  })
  .map((changes) => {
    let bytes = whole
    for (const [at, change, value] of changes) {
      if (change === 'set') {
        bytes = Buffer.from(bytes)
        bytes[at % bytes.length] = value
      } else if (change === 'cut') bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + value)])
      else bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.max(0, at - value))])
    }
    return bytes
  })

test('no bytes make it fail, and what it returns is whole', () => {
  fc.assert(
    fc.property(fc.oneof(random, mutated), (bytes) => {
      const mail = parseMail(bytes)
      expect(mail.subject).not.toMatch(/[\r\n\u0000\u202e]/)
      expect(Buffer.from(mail.text, 'utf8').toString('utf8')).toBe(mail.text)
      for (const { address } of [...mail.to, ...mail.cc, ...(mail.from ? [mail.from] : [])])
        expect(address).toMatch(/^[^\r\n]+@[^\s@]+$/)
    }),
    { numRuns: 3_000 },
  )
})

test('the whole mail, part by part', () => {
  const mail = parseMail(whole)
  expect(mail).toMatchObject({
    subject: 'ä',
    messageId: '<1@kunde.example>',
    references: ['<a@b>', '<c@d>'],
    text: 'Größe',
    bodyPaths: ['1.1.1', '1.1.2'],
    notices: [],
  })
  expect(mail.root.parts.map((part) => [part.path, part.type, part.fileName, part.contentId])).toEqual([
    ['1.1', 'multipart/alternative', null, null],
    ['1.2', 'image/png', 'ä.png', 'x@y'],
    ['1.3', 'message/rfc822', null, null],
  ])
})

test('a boundary re-used inside belongs to the innermost part until that one ends', () => {
  const raw = `From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--b\nContent-Type: multipart/alternative; boundary=b\n\n--b\n\ntwo\n--b\nContent-Type: text/html\n\n<p>two</p>\n--b--\n--b\nContent-Type: text/csv\n\n1,2\n--b--\n`
  const { root } = parseMail(Buffer.from(raw))
  expect(root.parts.map((part) => [part.type, part.parts.length])).toEqual([
    ['text/plain', 0],
    ['multipart/alternative', 2],
    ['text/csv', 0],
  ])
})

test('a letter whose only text has a name is still the letter', () => {
  const raw =
    'From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; name="message.txt"\n\nHello\n--b--\n'
  expect(parseMail(Buffer.from(raw)).text).toBe('Hello')
})

describe('limits', () => {
  const parts = (count: number) =>
    Buffer.from(`From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(count)}`)
  const nested = (depth: number) =>
    Buffer.from(
      `From: a@b.example\nContent-Type: multipart/mixed; boundary=b0\n\n${Array.from({ length: depth }, (_one, at) => `--b${at}\nContent-Type: multipart/mixed; boundary=b${at + 1}\n\n`).join('')}--b${depth}\n\nx\n`,
    )
  const headers = (kib: number) =>
    Buffer.from(`From: a@b.example\nSubject: kept\n${`X-A: ${'y'.repeat(1_018)}\n`.repeat(kib)}\nbody`)

  test('cut with a notice', () => {
    expect(parseMail(parts(499)).notices).toEqual([])
    expect(parseMail(parts(501)).notices).toEqual(['partsCut'])
    expect(parseMail(nested(48)).notices).toEqual([])
    expect(parseMail(nested(51)).notices).toEqual(['depthCut'])
    expect(parseMail(headers(200)).notices).toEqual([])
    expect(parseMail(headers(300))).toMatchObject({ notices: ['headersCut'], subject: 'kept', text: 'body' })
    expect(
      parseMail(Buffer.from(`From: a@b.example\nTo: ${'a@b.example,\n '.repeat(1_100)}c@d.example\n\nx`)),
    ).toMatchObject({ notices: ['addressesCut'] })
    const long = parseMail(Buffer.from(`From: a@b.example\n\n${'x'.repeat(1_000_001)}`))
    expect(long).toMatchObject({ notices: ['textCut'], bodyPaths: [] })
    expect(long.text).toHaveLength(1_000_000)
  })

  test.for([
    ['parts', parts(2_001)],
    ['depth', nested(201)],
    ['headers', headers(1_100)],
  ] as const)('refused: %s', ([limit, raw]) => {
    expect(() => parseMail(raw)).toThrow(new MailLimitError(limit))
  })

  test('one boundary line is looked at once, however many are open', () => {
    // 150 nested parts and a hundred thousand lines with dashes: by the work of one pass, not of 150.
    const raw = Buffer.concat([nested(150), Buffer.from('--nothing\n'.repeat(100_000))])
    expect(parseMail(raw).notices).toContain('depthCut')
  })
})

describe('HTML as a tree', () => {
  test('code and its content go, text stays, writing gives the same tree again', () => {
    const html = '<p>a<script>x</script><b>b</p>c<svg><text>no</text></svg>&lt;i&gt; <img src="a&quot;b"><br/></style>'
    const { root } = parseHtml(html)
    expect(textOf(root)).toBe('ab\n\nc<i>')
    expect(writeHtml(parseHtml(writeHtml(root)).root)).toBe(writeHtml(root))
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const once = writeHtml(parseHtml(text).root)
        expect(writeHtml(parseHtml(once).root)).toBe(once)
      }),
    )
  })

  test('too deep is unwrapped, too much is cut and says so', () => {
    expect(textOf(parseHtml(`${'<div>'.repeat(10_000)}deep`).root)).toBe('deep')
    expect(parseHtml('<i>x</i>'.repeat(htmlLimits.nodes + 1)).isCut).toBe(true)
  })

  test('lines as a reader sees them', () => {
    const lines = linesOf(
      parseHtml(
        '<p>one<br>two</p><ul><li>three</li></ul><table><tr><td>a</td><td>b</td></tr></table><blockquote>q</blockquote><pre>x\n y</pre><hr>after',
      ).root,
    )
    expect(lines.map((line) => line.text)).toEqual([
      'one',
      'two',
      '',
      '- three',
      '',
      'a b',
      '',
      'q',
      '',
      'x',
      ' y',
      '',
      'after',
    ])
    expect(lines.find((line) => line.text === 'q')?.depth).toBe(1)
    expect(lines.at(-1)?.hasRuleBefore).toBe(true)
  })
})
