import { cleanLine } from './clean-text'
import { charsetOf, decodeText } from './decode-charset'
import { decodeWords } from './encoded-words'

export type ParameterValue = { value: string; parameters: Record<string, string> }

/** One stretch of a value of RFC 2231; without an index it is the whole. */
type Piece = { index: number | null; isEncoded: boolean; text: string }

/** `type/sub; name=value; name*0*=utf-8''…` as RFC 2045 and 2231 have it, and as broken mailers write it. */
export function readParameters(raw: string): ParameterValue {
  const [head = '', ...rest] = withHeadApart(splitOutsideQuotes(raw))
  const simple = new Map<string, string>()
  const extended = new Map<string, Piece[]>()
  for (const part of rest) {
    const equals = part.search(/=|(?<=^\s*charset\s*):/i)
    if (equals < 0) continue
    const key = part.slice(0, equals).replace(/\s+/g, '').toLowerCase()
    const text = parameterText(key, part.slice(equals + 1).trim())
    const star = key.indexOf('*')
    if (star < 0) {
      if (!simple.has(key)) simple.set(key, text)
      continue
    }
    const name = key.slice(0, star)
    const [, index, encoded] = /^\*(\d{1,4})?(\*)?$/.exec(key.slice(star)) ?? []
    const pieces = extended.get(name) ?? []
    const at = index === undefined ? null : Number(index)
    // Of what is doubled the first counts.
    if (!pieces.some((piece) => piece.index === at))
      pieces.push({ index: at, isEncoded: encoded !== undefined || at === null, text })
    extended.set(name, pieces)
  }
  const parameters: Record<string, string> = Object.create(null)
  for (const [name, text] of simple) parameters[name] = plainValue(name, text)
  // RFC 2231 outranks the plain form: mailers that send both put a poor copy in the plain one.
  for (const [name, pieces] of extended) parameters[name] = cleanLine(joinPieces(pieces))
  const value = stripComments(head)
    .replace(/^[\s"']+|[\s"']+$/g, '')
    .toLowerCase()
  return { value, parameters: { ...parameters } }
}

const parameterStart = /^([^\s;,"=]*)[\s,]+([a-z][a-z0-9*-]{1,30}\s*=.*)$/is

/** The value and its parameters, also where the semicolon between them is a comma, a blank, or there is no value. */
function withHeadApart([head = '', ...rest]: string[]): string[] {
  const [, value, first] = parameterStart.exec(head.trim()) ?? []
  if (value !== undefined && first !== undefined) return [value, first, ...rest]
  return /^\s*(?:charset|boundary|name|filename)\*?\s*=/i.test(head) ? ['', head, ...rest] : [head, ...rest]
}

const isName = (key: string): boolean => key.startsWith('name') || key.startsWith('filename')

/** A value without its quotes. Names may hold brackets and are quoted in any way; in all else brackets are comments. */
function parameterText(key: string, text: string): string {
  if (text.startsWith('"')) return unquote(text)
  return isName(key) ? text.replace(/^'(.*)'$/s, '$1') : text.replace(/\s+\([^()]*\)$/, '')
}

/** RFC 2231 wants a star behind the name of what is written so; a few programs forget it. */
function plainValue(key: string, text: string): string {
  const [, charset = '', body = ''] = isName(key) ? (/^([\w-]{3,40})'[\w-]{0,20}'(.*%.*)$/s.exec(text) ?? []) : []
  if (charset === '' || charsetOf(charset) === null) return cleanLine(decodeWords(text))
  return cleanLine(decodeText(percentBytes(body), charset).text)
}

function joinPieces(pieces: Piece[]): string {
  const whole = pieces.find(({ index }) => index === null)
  const ordered = whole ? [whole] : pieces.sort((one, other) => (one.index ?? 0) - (other.index ?? 0))
  const first = ordered[0]
  let label: string | null = null
  let body = first?.text ?? ''
  if (first?.isEncoded) {
    const [, charset = '', rest] =
      /^([^']{0,60})'[^']{0,60}'(.*)$/s.exec(body) ?? /^([^']{3,40})'(.*)$/s.exec(body) ?? []
    if (rest !== undefined) {
      label = charset
      body = rest
    }
  }
  const bytes = ordered.map((piece, at) => {
    const text = at === 0 ? body : piece.text
    return piece.isEncoded ? percentBytes(text) : Buffer.from(text, 'utf8')
  })
  const joined = Buffer.concat(bytes)
  const { text } = decodeText(joined, label === '' ? null : label)
  return first?.isEncoded ? text : decodeWords(text)
}

function percentBytes(text: string): Buffer {
  const source = Buffer.from(text, 'utf8')
  const out = Buffer.alloc(source.length)
  let length = 0
  for (let at = 0; at < source.length; at += 1) {
    const hex = source[at] === 0x25 ? source.toString('latin1', at + 1, at + 3) : ''
    if (/^[0-9A-Fa-f]{2}$/.test(hex)) {
      out[length++] = Number.parseInt(hex, 16)
      at += 2
    } else {
      out[length++] = source[at] ?? 0
    }
  }
  return out.subarray(0, length)
}

function splitOutsideQuotes(raw: string): string[] {
  const parts: string[] = []
  let start = 0
  let isQuoted = false
  for (let at = 0; at < raw.length; at += 1) {
    const char = raw[at]
    if (char === '\\' && isQuoted) at += 1
    else if (char === '"') isQuoted = !isQuoted
    else if (char === ';' && !isQuoted) {
      parts.push(raw.slice(start, at))
      start = at + 1
    }
  }
  // A quote that never closes would hide every later parameter.
  if (isQuoted) return raw.split(';')
  parts.push(raw.slice(start))
  return parts
}

function unquote(text: string): string {
  if (!text.startsWith('"')) return text
  const end = text.lastIndexOf('"')
  const inner = text.slice(1, end > 0 ? end : text.length)
  // Only quotes and backslashes are escaped in practice; Windows paths come with bare backslashes.
  return inner.replace(/\\(["\\])/g, '$1')
}

const stripComments = (text: string): string => (text.includes('(') ? text.replace(/\([^()]*\)/g, '') : text)
