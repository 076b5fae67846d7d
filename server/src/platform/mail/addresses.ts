import { domainToASCII } from 'node:url'
import { AppError } from '../errors'
import { cleanLine } from './clean-text'
import { decodeWords } from './encoded-words'

export type Address = { name: string; address: string }

type Item = { before: string; words: string[]; angle: string | null; comment: string; isEmpty: boolean }

const emptyItem = (before = ''): Item => ({ before, words: [], angle: null, comment: '', isEmpty: true })

/**
 * Reads an address header (RFC 5322 with its obsolete forms) before anything is decoded, so nothing inside a
 * display name, a quoted string, a comment or an encoded word can ever become an address. Groups are flattened,
 * what holds no address is left out, reading stops after `limit` addresses.
 */
export function parseAddressList(raw: string, limit = 1_000): Address[] {
  const found: Address[] = []
  let item = emptyItem()
  const finish = (rest = '') => {
    if (!item.isEmpty) found.push(...addressesOf(item))
    item = emptyItem(rest)
  }
  let at = 0
  while (at < raw.length && found.length < limit) {
    const char = raw[at] ?? ''
    if (char === ',' || char === ';') {
      finish(char === ',' ? startOfName(item) : '')
      at += 1
    } else if (char === ':') {
      // The name of a group, whose members follow up to a semicolon; without one a name has a colon in it.
      if (raw.includes(';', at)) item = emptyItem()
      else item.words.push(`${item.words.pop() ?? ''}:`)
      at += 1
    } else if (isEncodedWord(raw, at)) {
      add(item, raw.slice(at, encodedWord.lastIndex))
      at = encodedWord.lastIndex
    } else if (char === '"') {
      const end = endOfQuoted(raw, at)
      // A quote that never closes is no quote.
      if (end !== null) add(item, raw.slice(at, end))
      at = end ?? at + 1
    } else if (char === '(') {
      const end = endOfComment(raw, at)
      item.comment = raw.slice(at + 1, raw[end - 1] === ')' ? end - 1 : end)
      at = end
    } else if (char === '<') {
      const close = raw.indexOf('>', at)
      // Two addresses with no comma between them, unless the first was no address but part of a name.
      if (item.angle !== null && readAddress(item.angle) !== null) finish()
      item.angle = raw.slice(at + 1, close < 0 ? raw.length : close).replace(/\s*([@.])\s*/g, '$1')
      item.isEmpty = false
      at = close < 0 ? raw.length : close + 1
    } else if (char === '>') {
      at += 1
    } else {
      const end = endOfWord(raw, at)
      const word = raw.slice(at, end)
      if (word.trim() !== '') add(item, word)
      at = Math.max(end, at + 1)
    }
  }
  finish()
  return found.slice(0, limit)
}

/** "Berger, Anna <a@b.example>" without the quotes it needs: what stands before the comma begins the name. */
function startOfName({ before, words, angle }: Item): string {
  const isName = angle === null && words.length > 0 && !words.some((word) => word.includes('@'))
  return isName ? `${before} ${words.join(' ')},` : ''
}

const encodedWord = /=\?[^?\s<>]{1,60}\?[bq]\?[^?]{0,1000}\?=/iy

/** Signs inside an encoded word (RFC 2047) are letters, also those that a program should have encoded. */
function isEncodedWord(raw: string, at: number): boolean {
  encodedWord.lastIndex = at
  return raw[at] === '=' && encodedWord.test(raw)
}

function add(item: Item, word: string): void {
  // "john" @ example.com and first.last@example.com are one word to RFC 5322, however they are spaced.
  item.words.push(word)
  item.isEmpty = false
}

function endOfQuoted(raw: string, start: number): number | null {
  for (let at = start + 1; at < raw.length; at += 1) {
    if (raw[at] === '\\') at += 1
    else if (raw[at] === '"') {
      // A quoted local part runs on into its domain.
      if (raw[at + 1] !== '@') return at + 1
      return endOfWord(raw, at + 1)
    }
  }
  return null
}

function endOfComment(raw: string, start: number): number {
  let depth = 0
  for (let at = start; at < raw.length; at += 1) {
    if (raw[at] === '\\') at += 1
    else if (raw[at] === '(') depth += 1
    else if (raw[at] === ')') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return raw.length
}

const wordEnds = /[\s,;:"(<]/g

function endOfWord(raw: string, start: number): number {
  wordEnds.lastIndex = start + 1
  const end = wordEnds.exec(raw)?.index ?? raw.length
  // The colon inside a domain literal ([IPv6:…]) starts no group.
  if (raw[end] === ':' && raw.slice(start, end).includes('@[')) {
    const close = raw.indexOf(']', end)
    return close < 0 ? end : close + 1
  }
  return end
}

function addressesOf(item: Item): Address[] {
  if (item.angle !== null) {
    const address = readAddress(item.angle)
    return address === null
      ? []
      : [{ name: nameOf(`${item.before} ${item.words.join(' ')}`) || nameOf(item.comment), address }]
  }
  const spaced = item.words.join(' ').trim()
  const joined = readAddress(spaced.replace(/\s*([@.])\s*/g, '$1'))
  if (joined !== null) return [{ name: nameOf(item.comment), address: joined }]
  const read = item.words.map((word) => (/^"|^=\?.*\?=$/s.test(word) ? null : readAddress(word)))
  const candidates = read.filter((address) => address !== null)
  // Addresses with nothing but blanks between them are a list; among words only a single one can be meant.
  if (candidates.length === read.length) return candidates.map((address) => ({ name: '', address }))
  const [address] = candidates
  if (address === undefined || candidates.length > 1) return []
  const name = item.words.filter((_word, at) => read[at] === null).join(' ')
  return [{ name: nameOf(name) || nameOf(item.comment), address }]
}

function nameOf(raw: string): string {
  const unquoted = raw.replace(
    /=\?[^?\s<>]{1,60}\?[bq]\?[^?]{0,1000}\?=|"((?:[^"\\]|\\.)*)"?/gi,
    (all, inner?: string) => inner?.replace(/\\(.)/g, '$1') ?? all,
  )
  return cleanLine(decodeWords(unquoted))
    .replace(/^'(.*)'$/, '$1')
    .slice(0, 200)
    .trim()
}

const atomText = "A-Za-z0-9!#$%&'*+/=?^_`{|}~\\u0080-\\u{10ffff}-"
const dotAtom = new RegExp(`^[${atomText}]+(?:\\.[${atomText}]+)*$`, 'u')
// Some phone companies hand out addresses with doubled or trailing dots: mail comes from them, so they are read.
const sloppyLocal = new RegExp(`^[${atomText}.]+$`, 'u')
const quotedLocal = /^"(?:[^"\\\u0000-\u001f]|\\[\u0020-\u007e]){1,62}"$/
const label = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/

/** One address as mail carries it, cleaned; null where it is none. Quoted local parts and literals are read here, never written. */
function readAddress(raw: string): string | null {
  const text = cleanLine(raw.replace(/^\s*@[^:]{0,200}:/, '').replace(/\([^()]*\)/g, ''))
    .replace(/^mailto:/i, '')
    .replace(/^[<\s]+|[>\s]+$/g, '')
  const split = text.lastIndexOf('@')
  if (split < 1 || text.length > 320) return null
  const local = text.slice(0, split)
  const domain = text.slice(split + 1)
  if (local.length > 200 || (!sloppyLocal.test(local) && !quotedLocal.test(local))) return null
  if (/^\[[0-9A-Fa-f:.]{3,45}\]$|^\[IPv6:[0-9A-Fa-f:.]{2,45}\]$/i.test(domain)) return text
  const ascii = asciiDomain(domain)
  return ascii === null ? null : `${local}@${domain.replace(/\.$/, '')}`
}

/** The domain in its ASCII form, lower case; null where it is no host name. */
export function asciiDomain(domain: string): string | null {
  const trimmed = domain.replace(/\.$/, '').toLowerCase()
  if (trimmed === '' || trimmed.length > 253) return null
  // The URL parser behind it would read "host/path" as a host: only letters beyond ASCII may go there.
  if (!/^[a-z0-9._\-\u0080-\u{10ffff}]+$/u.test(trimmed)) return null
  const ascii = /^[a-z0-9._-]+$/.test(trimmed) ? trimmed : domainToASCII(trimmed)
  return ascii !== '' && ascii.length <= 253 && ascii.split('.').every((one) => label.test(one)) ? ascii : null
}

/** True for one plain address that may be written into a header or an envelope: no name, no comment, no quoting. */
export function isValidAddress(text: string): boolean {
  if (text.length > 254 || text !== text.trim()) return false
  const split = text.indexOf('@')
  if (split < 1 || split > 64 || text.indexOf('@', split + 1) >= 0) return false
  if (/[\s\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/.test(text)) return false
  return dotAtom.test(text.slice(0, split)) && asciiDomain(text.slice(split + 1)) !== null
}

/** The form in which two spellings of one address are equal: domain by IDNA, local part without case. */
export function normalizeAddress(address: string): string {
  const split = address.lastIndexOf('@')
  if (split < 0) return address.trim().toLowerCase().normalize('NFC')
  const local = address.slice(0, split).trim().toLowerCase().normalize('NFC')
  const domain = address.slice(split + 1).trim()
  return `${local}@${asciiDomain(domain) ?? domain.toLowerCase()}`
}

/** `"Name" <address>` for people and logs; refuses what could break out of a header. */
export function formatAddress({ name, address }: Address): string {
  if (!isValidAddress(address) || /[\u0000-\u001f\u007f]/.test(name)) {
    throw new AppError('invalid', 'mail.headerUnsafe', 'This name or address cannot be written into a mail header.')
  }
  if (name === '') return address
  const plain = /^[\p{L}\p{N} !#$%&'*+/=?^_`{|}~-]+$/u.test(name)
  return `${plain ? name : `"${name.replace(/["\\]/g, '\\$&')}"`} <${address}>`
}
