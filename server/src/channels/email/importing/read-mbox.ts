import { ByteWindow } from './byte-window'
import { isSeparator, unquoteFrom } from './from-lines'

/** `raw` is null where the mail is larger than may be kept; `fromLine` is the line before it. */
export type MboxMail = { raw: Buffer | null; fromLine: string }

const longestFromLine = 1_000
const lookBytes = 256 * 1024
const newline = 0x0a

/**
 * The mails of an mbox, one by one. Understands all four dialects: `>From ` quoting of one or of all depths (mboxo, mboxrd),
 * and Content-Length with and without it (mboxcl, mboxcl2), where the length really ends at a mail's end.
 */
export async function* readMbox(source: AsyncIterable<Buffer>, mostBytes: number): AsyncGenerator<MboxMail> {
  const window = new ByteWindow(source)
  try {
    let fromLine = await firstSeparator(window)
    while (fromLine !== null) {
      const counted = await endByLength(window, mostBytes)
      if (counted !== null) {
        yield { raw: unquoteFrom(window.bytes.subarray(0, counted), true), fromLine }
        window.drop(counted)
      } else {
        const { raw } = await readToSeparator(window, mostBytes)
        yield { raw: raw === null ? null : unquoteFrom(raw, false), fromLine }
      }
      fromLine = await takeSeparator(window)
    }
  } finally {
    await window.close()
  }
}

/** Whatever stands before the first mail is none. */
async function firstSeparator(window: ByteWindow): Promise<string | null> {
  await window.fill(longestFromLine)
  if (isSeparator(lineAt(window, 0), true)) return takeSeparator(window)
  await readToSeparator(window, 0)
  return takeSeparator(window)
}

/** The line a mail begins with, which is not of it; null at the end. */
async function takeSeparator(window: ByteWindow): Promise<string | null> {
  await window.fill(longestFromLine)
  while (window.bytes[0] === newline || window.bytes[0] === 0x0d) window.drop(1)
  await window.fill(longestFromLine)
  if (window.bytes.length === 0) return null
  const line = lineAt(window, 0)
  window.drop(Math.min(window.bytes.length, line.length + 1))
  return line.replace(/\r$/, '')
}

function lineAt(window: ByteWindow, start: number): string {
  const head = window.bytes.subarray(start, start + longestFromLine)
  const end = head.indexOf(newline)
  return head.toString('latin1', 0, end === -1 ? head.length : end)
}

/** Where Content-Length says the mail ends, if there a mail ends. */
async function endByLength(window: ByteWindow, mostBytes: number): Promise<number | null> {
  await window.fill(lookBytes)
  const bodyAt = bodyStart(window.bytes)
  if (bodyAt === null) return null
  const head = window.bytes.toString('latin1', 0, bodyAt)
  const length = Number(/^content-length:[ \t]*(\d{1,12})[ \t]*\r?$/im.exec(head)?.[1] ?? -1)
  const end = bodyAt + length
  if (length < 0 || end > mostBytes) return null
  await window.fill(end + longestFromLine)
  if (window.bytes.length < end) return null
  let next = end
  while (window.bytes[next] === newline || window.bytes[next] === 0x0d) next += 1
  const isAtEnd = next === window.bytes.length && window.isAtEnd
  return isAtEnd || isSeparator(lineAt(window, next), true) ? end : null
}

function bodyStart(bytes: Buffer): number | null {
  for (let at = bytes.indexOf(newline); at !== -1 && at < lookBytes; at = bytes.indexOf(newline, at + 1)) {
    if (bytes[at + 1] === newline) return at + 2
    if (bytes[at + 1] === 0x0d && bytes[at + 2] === newline) return at + 3
  }
  return null
}

/** The bytes up to the next separator line, which stays; null where they are too many to be kept. */
async function readToSeparator(window: ByteWindow, mostBytes: number): Promise<{ raw: Buffer | null }> {
  let isTooLarge = false
  let looked = 0
  for (;;) {
    await window.fill(looked + lookBytes)
    const at = nextSeparator(window, looked)
    if (at !== null) {
      const raw = isTooLarge || at > mostBytes ? null : withoutLastBlank(window.bytes.subarray(0, at))
      window.drop(at)
      return { raw }
    }
    if (window.isAtEnd) {
      const raw = isTooLarge || window.bytes.length > mostBytes ? null : withoutLastBlank(window.bytes)
      window.drop(window.bytes.length)
      return { raw }
    }
    looked = Math.max(0, window.bytes.length - longestFromLine)
    if (looked > mostBytes) {
      isTooLarge = true
      window.drop(looked - 2) // the line break before a separator is looked at with it
      looked = 0
    }
  }
}

function nextSeparator(window: ByteWindow, from: number): number | null {
  const { bytes } = window
  for (let at = bytes.indexOf('\nFrom ', Math.max(0, from - 2)); at !== -1; at = bytes.indexOf('\nFrom ', at + 1)) {
    const isWhole = window.isAtEnd || bytes.length - at > longestFromLine
    if (!isWhole) return null
    const before = bytes.toString('latin1', Math.max(0, at - 2), at)
    const isBlankBefore = /\n\r?$/.test(before)
    if (isSeparator(lineAt(window, at + 1), isBlankBefore)) return at + 1
  }
  return null
}

/** The blank line before a separator belongs to the format, not to the mail. */
function withoutLastBlank(raw: Buffer): Buffer {
  if (raw.subarray(-4).toString('latin1') === '\r\n\r\n') return raw.subarray(0, -2)
  return raw.subarray(-2).toString('latin1') === '\n\n' ? raw.subarray(0, -1) : raw
}
