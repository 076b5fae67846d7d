/** Undoes a Content-Transfer-Encoding; what is none, or is labelled wrongly, comes back as it is. */
export function decodeTransfer(body: Buffer, encoding: string): Buffer {
  const name = encoding
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9-].*$/, '')
  if (name === 'base64') return decodeBase64(body)
  if (name === 'quoted-printable') return decodeQuotedPrintable(body)
  if (name === 'x-uuencode' || name === 'uuencode' || name === 'x-uue')
    return decodeUuencode(body.toString('latin1')) ?? body
  return body
}

/**
 * Base64 with rubbish in it, with padding in the middle (concatenated pieces) or with text after it. A body that
 * is plainly no base64 although it says so is kept as text.
 */
function decodeBase64(body: Buffer): Buffer {
  const text = body.toString('latin1')
  if (isProse(text)) return body
  if (!/=[^=\s]|=\s+[A-Za-z0-9+/]/.test(text)) return Buffer.from(text, 'base64')
  const pieces = text.split(/=+/).filter((piece) => piece.trim() !== '')
  return Buffer.concat(pieces.map((piece) => Buffer.from(piece, 'base64')))
}

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

/** The bytes of a uuencoded block, or null where none begins. */
export function decodeUuencode(text: string): Buffer | null {
  const begin = /^begin [0-7]{3,4} [^\r\n]*\r?\n/m.exec(text)
  if (!begin) return null
  const lines = text.slice(begin.index + begin[0].length).split(/\r?\n/)
  const out: number[] = []
  for (const line of lines) {
    if (line === 'end' || line === '`' || line === '') break
    const count = (line.charCodeAt(0) - 0x20) & 0x3f
    const start = out.length
    for (let at = 1; at < line.length && out.length - start < count; at += 4) {
      const [a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3].map(
        (step) => ((line.charCodeAt(at + step) || 0x20) - 0x20) & 0x3f,
      )
      out.push((a << 2) | (b >> 4), ((b & 15) << 4) | (c >> 2), ((c & 3) << 6) | d)
    }
    out.length = Math.min(out.length, start + count)
  }
  return Buffer.from(out)
}
