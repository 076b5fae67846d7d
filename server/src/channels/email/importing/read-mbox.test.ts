import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSeparator, timeOfFromLine } from './from-lines'
import { readMbox } from './read-mbox'

const fromLine = 'From ana@outside.example Tue Nov 24 10:00:00 2026'
const most = 1024 * 1024

async function* pieces(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text, 'latin1')
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
async function read(text: string, given: { size?: number; most?: number } = {}): Promise<(string | null)[]> {
  const mails: (string | null)[] = []
  for await (const { raw } of readMbox(pieces(text, given.size ?? 7_000), given.most ?? most))
    mails.push(raw === null ? null : raw.toString('latin1'))
  return mails
}
const mail = (body: string, headers = 'Subject: x\n') => `${headers}\n${body}`

describe('where a mail begins', () => {
  test.for([
    'From ana@outside.example Tue Nov 24 10:00:00 2026',
    'From - Tue Nov 24 10:00:00 2026',
    'From 1786543210987654321@xxx Tue Nov 24 10:00:00 +0000 2026',
    'From MAILER-DAEMON Fri Jul  8 12:08:34 2011',
    'From ana Tue Nov 24 10:00 2026',
    'From "odd name"@x.example Tue Nov 24 10:00:00 2026 remote from there',
  ])('%s', (line) => expect(isSeparator(line, true)).toBe(true))

  test.for([
    'From here on things are different.',
    'From Tuesday on we open at 10:00.',
    'From the year 2024 on',
    '>From ana@outside.example Tue Nov 24 10:00:00 2026',
    'from ana@outside.example Tue Nov 24 10:00:00 2026',
  ])('not: %s', (line) => expect(isSeparator(line, true)).toBe(false))

  test('its line tells when it came', () => {
    const at = '2026-11-24T10:00:00.000Z'
    expect(timeOfFromLine(fromLine)?.toISOString()).toBe(at)
    expect(timeOfFromLine('From 1@xxx Tue Nov 24 11:00:00 +0100 2026')?.toISOString()).toBe(at)
    expect(timeOfFromLine('From ana')).toBeNull()
  })
})

describe('an mbox', () => {
  test('gives its mails without the format’s own lines', async () => {
    const [one, two] = [mail('one\n'), mail('two\n\nlines\n')]
    expect(await read(`${fromLine}\n${one}\n${fromLine}\n${two}\n`)).toEqual([one, two])
    expect(await read(`${fromLine}\n${one}`)).toEqual([one])
    const crlf = (text: string) => text.replaceAll('\n', '\r\n')
    expect(await read(crlf(`${fromLine}\n${one}\n${fromLine}\n${two}\n`))).toEqual([crlf(one), crlf(two)])
  })

  test('quoted once or at every depth is unquoted by one', async () => {
    const quoted = mail('>From here\n>>From there\n> From a reply\n')
    expect(await read(`${fromLine}\n${quoted}`)).toEqual([mail('From here\n>From there\n> From a reply\n')])
  })

  test('with Content-Length may hold separators in its mails, quoted or not', async () => {
    const body = `before\n\n${fromLine}\n>From stays\nafter\n`
    const counted = mail(body, `Subject: x\nContent-Length: ${body.length}\n`)
    expect(await read(`${fromLine}\n${counted}\n${fromLine}\n${mail('next\n')}`)).toEqual([counted, mail('next\n')])
    const quotedBody = '>From here\n'
    const quoted = `Subject: x\nContent-Length: ${quotedBody.length}\n`
    expect(await read(`${fromLine}\n${mail(quotedBody, quoted)}`)).toEqual([mail('From here\n', quoted)])
  })

  test('with a Content-Length that lies is read by its separators', async () => {
    for (const length of [3, 5_000, 99_999_999]) {
      const lying = mail('words\n', `Subject: x\nContent-Length: ${length}\n`)
      expect(await read(`${fromLine}\n${lying}\n${fromLine}\n${mail('next\n')}`), String(length)).toEqual([
        lying,
        mail('next\n'),
      ])
    }
  })

  test('whose mail lacks its last line break still ends there; prose does not end one', async () => {
    expect(await read(`${fromLine}\n${mail('cut')}\n${fromLine}\n${mail('next\n')}`)).toEqual([
      mail('cut\n'),
      mail('next\n'),
    ])
    const prose = mail('He wrote:\n\nFrom Monday on we open at 10:00\nFrom 2024 we will\n')
    expect(await read(`${fromLine}\n${prose}`)).toEqual([prose])
  })

  test('names a mail that is too large, and goes on behind it', async () => {
    const large = mail(`${'x'.repeat(70)}\n`.repeat(20_000))
    const text = `${fromLine}\n${mail('a\n')}\n${fromLine}\n${large}\n${fromLine}\n${mail('b\n')}`
    expect(await read(text, { most: 100_000 })).toEqual([mail('a\n'), null, mail('b\n')])
  })

  test('any mails, in any dialect, cut anywhere, come back as they were', async () => {
    const line = fc.constantFrom(
      'From here',
      '>From',
      '>From x',
      'words',
      '',
      fromLine,
      `>${fromLine}`,
      'Content-Length: 4',
    )
    const body = fc.array(line, { minLength: 1, maxLength: 12 }).map((lines) => `${lines.join('\n')}\nend\n`)
    const mails = fc.array(body, { minLength: 1, maxLength: 5 })
    const quoted = (text: string) => text.replace(/^(>*From )/gm, '>$1')
    const writers = {
      rd: (one: string) => mail(quoted(one)),
      cl: (one: string) => mail(quoted(one), `Content-Length: ${Buffer.byteLength(quoted(one))}\n`),
    }
    const dialect = fc.constantFrom('rd', 'cl') as fc.Arbitrary<'rd' | 'cl'>
    await fc.assert(
      fc.asyncProperty(mails, dialect, fc.integer({ min: 1, max: 400 }), async (given, name, size) => {
        const text = given.map((one) => `${fromLine}\n${writers[name](one)}\n`).join('')
        const bodies = (await read(text, { size })).map((raw) => raw?.slice((raw?.indexOf('\n\n') ?? 0) + 2))
        expect(bodies).toEqual(given)
      }),
      { numRuns: 300 },
    )
  })
})
