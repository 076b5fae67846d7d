import { cleanLine } from './clean-text'
import { charsetOf, decodeText } from './decode-charset'
import { base64Pieces } from './decode-transfer'

type Word = { charset: string; bytes: Buffer; end: number }

/**
 * RFC 2047 as it is written in practice: words cut inside a character, unpadded, in quotes, with raw spaces,
 * with an unknown charset. One pass, since every `=?` looks ahead no further than its own `?=`.
 */
export function decodeWords(raw: string): string {
  if (!raw.includes('=?')) return raw
  let out = ''
  let at = 0
  let pending: Word | null = null
  while (at < raw.length) {
    const start = raw.indexOf('=?', at)
    if (start < 0) break
    const word = readWord(raw, start)
    if (word === null) {
      if (pending) out += textOf(pending)
      pending = null
      out += raw.slice(at, start + 2)
      at = start + 2
      continue
    }
    const between = raw.slice(at, start)
    // White space between two words is no text; and words cut inside a character only join before decoding.
    if (pending && between.trim() === '') {
      if (pending.charset === word.charset) word.bytes = Buffer.concat([pending.bytes, word.bytes])
      else out += textOf(pending)
    } else {
      if (pending) out += textOf(pending)
      out += between
    }
    pending = word
    at = word.end
  }
  if (pending) out += textOf(pending)
  return out + raw.slice(at)
}

function textOf(word: Word): string {
  return decodeText(word.bytes, charsetOf(word.charset) === null ? null : word.charset).text
}

function readWord(raw: string, start: number): Word | null {
  const charsetEnd = raw.indexOf('?', start + 2)
  if (charsetEnd < 0 || charsetEnd - start > 60) return null
  const charset = raw.slice(start + 2, charsetEnd)
  const encoding = raw[charsetEnd + 1]?.toLowerCase()
  if (raw[charsetEnd + 2] !== '?' || (encoding !== 'b' && encoding !== 'q') || /[\s<>]/.test(charset)) return null
  const textStart = charsetEnd + 3
  let end = raw.indexOf('?=', textStart)
  if (end < 0) return cutWord(raw.slice(textStart), { charset, encoding, end: raw.length })
  // In "=?utf-8?q?=C3=A4=?=" or "?q??=20?=" the first "?=" may belong to the text of a Q word.
  if (
    encoding === 'q' &&
    /^[0-9A-F]{2}/i.test(raw.slice(end + 2, end + 4)) &&
    raw.indexOf('?=', end + 2) > 0 &&
    end === textStart
  ) {
    end = raw.indexOf('?=', end + 2)
  }
  const text = raw.slice(textStart, end)
  return {
    charset: charset.toLowerCase(),
    bytes: encoding === 'b' ? base64Pieces(text) : decodeQ(text),
    end: end + 2,
  }
}

/** A word whose end was cut off with the rest of its line: what is there of it. */
function cutWord(
  rest: string,
  { charset, encoding, end }: { charset: string; encoding: string; end: number },
): Word | null {
  if (charsetOf(charset) === null || /\s/.test(rest)) return null
  const text = rest.replace(/\?$/, '')
  return { charset: charset.toLowerCase(), bytes: encoding === 'b' ? base64Pieces(text) : decodeQ(text), end }
}

function decodeQ(text: string): Buffer {
  const out = Buffer.alloc(text.length * 3)
  let length = 0
  for (let at = 0; at < text.length; at += 1) {
    const hex = text[at] === '=' ? text.slice(at + 1, at + 3) : ''
    if (/^[0-9A-Fa-f]{2}$/.test(hex)) {
      out[length++] = Number.parseInt(hex, 16)
      at += 2
    } else if (text[at] === '_') {
      out[length++] = 0x20
    } else {
      length += out.write(text[at] ?? '', length)
    }
  }
  return out.subarray(0, length)
}

/** A header value as a person reads it. */
export const readableHeader = (raw: string): string => cleanLine(decodeWords(raw))
