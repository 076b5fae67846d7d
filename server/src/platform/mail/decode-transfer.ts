import { isUtf8 } from 'node:buffer'

/** Undoes a Content-Transfer-Encoding; what is none, or is labelled wrongly, comes back as it is. */
export function decodeTransfer(body: Buffer, encoding: string): Buffer {
  // Programs write it with quotes, comments, "quoted_printable", "base-64": the letters tell.
  const name = (/[\w-]+/.exec(encoding.toLowerCase())?.[0] ?? '').replace(/[_-]/g, '')
  if (name === 'base64') return decodeBase64(body)
  if (name === 'quotedprintable') return decodeQuotedPrintable(body)
  if (name === 'xuuencode' || name === 'uuencode' || name === 'xuue')
    return findUuencoded(body.toString('latin1'))[0]?.content ?? body
  return body
}

/**
 * Base64 with rubbish in it, with padding in the middle (concatenated pieces) or with text after it, as list servers
 * put it there. A body that is plainly no base64 although it says so is kept as text.
 */
function decodeBase64(body: Buffer): Buffer {
  const text = body.toString('latin1')
  const end = startOfFooter(text)
  if (end !== null) return Buffer.concat([base64Pieces(text.slice(0, end)), body.subarray(end)])
  const decoded = base64Pieces(text)
  if (!isProse(text) || isPlainText(decoded)) return decoded
  return /=[0-9A-F]{2}/.test(text) ? decodeQuotedPrintable(body) : body
}

/** The bytes of base64 that may be several, each with its own padding, one behind the other. */
export function base64Pieces(text: string): Buffer {
  if (!/=[^=\s]|=\s+[A-Za-z0-9+/]/.test(text)) return Buffer.from(text, 'base64')
  const pieces = text.split(/=+/).filter((piece) => piece.trim() !== '')
  return Buffer.concat(pieces.map((piece) => Buffer.from(piece, 'base64')))
}

const mostFooter = 4_000

/** Where readable lines follow on base64: an empty line ends it, and what comes then is none. */
function startOfFooter(text: string): number | null {
  const from = Math.max(0, text.length - mostFooter)
  const gap = /\r?\n[ \t]*\r?\n(?=[^\n]*\S)/.exec(text.slice(from))
  if (!gap) return null
  const at = from + gap.index
  const isBefore = /^[A-Za-z0-9+/=\s]+$/.test(text.slice(Math.max(0, at - 1_000), at))
  return isBefore && /[^\s] [^\s]|^\s*(?:_{4,}|-{2,})/.test(text.slice(at)) ? at : null
}

const isPlainText = (bytes: Buffer): boolean =>
  bytes.byteLength > 0 &&
  isUtf8(bytes) &&
  !/[\u0000-\u0008\u000e-\u001f\u007f]/.test(bytes.toString('latin1', 0, 4_000))

/** Base64 has no blanks inside a line and no punctuation but its own three signs. */
function isProse(text: string): boolean {
  const start = text.slice(0, 4_000).trim()
  if (start === '') return false
  let strange = 0
  for (let at = 0; at < start.length; at += 1) if (!base64Characters.has(start.charCodeAt(at))) strange += 1
  return strange > 0 && /[^\s] [^\s]/.test(start) && strange / start.length > 0.08
}

const base64Characters = new Set(
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=-_\r\n\t'].map((char) => char.charCodeAt(0)),
)

function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const lower = byte | 0x20
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1
}

/** Quoted-printable with blanks after the soft break, lower-case digits and stray equal signs. */
export function decodeQuotedPrintable(body: Buffer): Buffer {
  const out = Buffer.allocUnsafe(body.length)
  let length = 0
  let at = 0
  while (at < body.length) {
    const equals = body.indexOf(0x3d, at)
    const end = equals < 0 ? body.length : equals
    length += body.copy(out, length, at, end)
    if (equals < 0) break
    const high = hexDigit(body[equals + 1])
    const low = hexDigit(body[equals + 2])
    if (high >= 0 && low >= 0) {
      out[length++] = high * 16 + low
      at = equals + 3
      continue
    }
    const soft = endOfSoftBreak(body, equals + 1)
    if (soft > 0) {
      at = soft
    } else {
      out[length++] = 0x3d
      at = equals + 1
    }
  }
  return out.subarray(0, length)
}

function endOfSoftBreak(body: Buffer, start: number): number {
  let at = start
  while (body[at] === 0x20 || body[at] === 0x09) at += 1
  if (at >= body.length) return at
  if (body[at] === 0x0d) return body[at + 1] === 0x0a ? at + 2 : at + 1
  return body[at] === 0x0a ? at + 1 : -1
}

/** The uuencoded files inside a text. What only begins like one (a sentence with "begin") has no end and is none. */
export function findUuencoded(text: string): { name: string; content: Buffer }[] {
  if (!/^end\s*$/m.test(text)) return []
  const found: { name: string; content: Buffer }[] = []
  const start = /^begin [0-7]{3,4} ([^\r\n]*)\r?\n/gm
  for (let hit = start.exec(text); hit; hit = start.exec(text)) {
    const { content, end } = readUuencoded(text, start.lastIndex)
    if (content.byteLength > 0) found.push({ name: hit[1] ?? '', content })
    start.lastIndex = end
  }
  return found
}

function readUuencoded(text: string, start: number): { content: Buffer; end: number } {
  const out: number[] = []
  let at = start
  while (at < text.length) {
    const newline = text.indexOf('\n', at)
    const line = text.slice(at, newline < 0 ? text.length : newline).replace(/\r$/, '')
    if (line === 'end' || line === '`' || line === '') break
    out.push(...lineBytes(line))
    at = newline < 0 ? text.length : newline + 1
  }
  return { content: Buffer.from(out), end: at }
}

/** The first character counts the bytes; four others hold three. */
function lineBytes(line: string): number[] {
  const sixBits = (at: number): number => ((line.charCodeAt(at) || 0x20) - 0x20) & 0x3f
  const out: number[] = []
  for (let at = 1; at < Math.min(line.length, 90); at += 4) {
    const [a, b, c, d] = [sixBits(at), sixBits(at + 1), sixBits(at + 2), sixBits(at + 3)]
    out.push((a << 2) | (b >> 4), ((b & 15) << 4) | (c >> 2), ((c & 3) << 6) | d)
  }
  return out.slice(0, sixBits(0))
}
