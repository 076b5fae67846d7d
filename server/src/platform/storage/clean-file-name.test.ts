import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanFileName } from './clean-file-name'

describe('a name as one harmless path element', () => {
  test.each([
    ['photo.jpg', 'photo.jpg'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\ann\\report.pdf', 'report.pdf'],
    ['folder/', 'folder'],
    ['a\u0000b\u0007.txt', 'ab.txt'],
    ['invoice\u202Egpj.exe', 'invoicegpj.exe'],
    ['.\u200Bhtaccess', '.htaccess'],
    ['shell.p\u200Bhp\u00AD', 'shell.php'],
    ['two\nlines\t here.txt', 'two lines here.txt'],
    ['cafe\u0301.txt', 'caf\u00e9.txt'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['com\u00B9.log', '_com\u00B9.log'],
    ['console.txt', 'console.txt'],
    ['trailing. . .', 'trailing'],
    ['file.txt:stream', 'file.txt_stream'],
    ['what?*"<>|.md', 'what______.md'],
    ['\u{1F600}.png', '\u{1F600}.png'],
    ['\uD800broken.txt', 'broken.txt'],
    ['..', 'attachment'],
    ['\u200B', 'attachment'],
    ['', 'attachment'],
  ])('%j → %j', (given, expected) => {
    expect(cleanFileName(given)).toBe(expected)
  })

  test('at most 200 characters, with the extension kept and no character cut in half', () => {
    const name = cleanFileName(`${'\u{1F600}'.repeat(300)}.jpeg`)
    expect([...name]).toHaveLength(200)
    expect(name.endsWith('\u{1F600}.jpeg')).toBe(true)
    expect([...cleanFileName(`x.${'y'.repeat(300)}`)]).toHaveLength(200)
  })

  test('the fallback is the caller’s', () => {
    expect(cleanFileName('/', 'attachment-3')).toBe('attachment-3')
  })

  test('whatever comes in: no separator, nothing unseen, no trailing dot, and cleaning twice is cleaning once', () => {
    const hostile = fc.string({
      unit: fc.oneof(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
        fc.constantFrom('/', '\\', '.', ' ', ':', 'con', '\u0338', '\u200d', '\u202e', '\ud800', '\0'),
      ),
      maxLength: 260,
    })
    fc.assert(
      fc.property(hostile, (given) => {
        const name = cleanFileName(given)
        expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/u)
        expect(name).not.toMatch(/^\s|[\s.]$/)
        expect([...name].length).toBeLessThanOrEqual(200)
        expect(name.length).toBeGreaterThan(0)
        expect(cleanFileName(name)).toBe(name)
      }),
      { numRuns: 1000 },
    )
  })
})
