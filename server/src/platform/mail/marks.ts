import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { asciiDomain } from './addresses'
import { base32 } from './base32'

/** One secret by which marks are made and checked. A retired key still verifies; a revoked one never does. */
export type MarkKey = { letter: string; secret: Uint8Array; isRevoked?: boolean }

/** `current` is the letter of the key that new marks are made with. */
export type MarkKeys = { current: string; keys: readonly MarkKey[] }

/** What a mark says about itself. Unproven until `isGenuineMark` says so. */
export type Mark = {
  form: 'messageId' | 'address' | 'bodyToken'
  kind: string
  key: string
  ref: string
  mac: string
  /** Empty but for the form `messageId`. */
  nonce: string
  domain: string
}

/** What is written into a mark: `person` is bound into the signature but not readable from it. */
export type MarkSubject = { kind: string; ref: string; person: string }

const char = '[0-9a-hjkmnp-tv-z]'
const head = `([a-z])(${char})(${char}{10})`
const messageIdForm = new RegExp(
  `^<?([a-z])(${char})\\.(${char}{10})\\.(${char}{13})\\.(${char}{26})@([^\\s<>@]{1,253})>?$`,
)
const markForm = new RegExp(`^${head}(${char}{26})$`)
const bodyTokenForm = new RegExp(`(?<![^\\s>|*_(])\\[${head}(${char}{26})\\](?![\\p{L}\\p{N}_])`, 'gu')
const markLength = 38

/** A random 50-bit reference: no order to guess from, and nothing about the object it stands for. */
export const newMarkRef = (): string => base32(randomBytes(7)).slice(0, 10)

/** A Message-ID, with angle brackets, that proves we sent this mail to this person. */
export function makeMessageId(keys: MarkKeys, subject: MarkSubject, domain: string): string {
  const nonce = base32(randomBytes(9)).slice(0, 13)
  const mac = sign(keys, keys.current, { ...subject, form: 'messageId', nonce, domain: domain.toLowerCase() })
  return `<${subject.kind}${keys.current}.${subject.ref}.${nonce}.${mac}@${domain.toLowerCase()}>`
}

export function readMessageId(text: string): Mark | null {
  const [, kind, key, ref, nonce, mac, domain] = messageIdForm.exec(text.trim()) ?? []
  if (!kind || !key || !ref || !nonce || !mac || !domain) return null
  return { form: 'messageId', kind, key, ref, nonce, mac, domain: domain.toLowerCase() }
}

/**
 * A reply or bounce address. `address` is the mailbox to mark; where its local part is longer than 25 characters
 * the mark alone becomes the local part at `replyDomain`, and without one there is no marked address (null).
 */
export function makeReplyAddress(
  keys: MarkKeys,
  subject: MarkSubject,
  at: { address: string; replyDomain?: string },
): string | null {
  const split = at.address.lastIndexOf('@')
  const local = at.address.slice(0, split)
  const mark = compact(keys, subject, 'address')
  if (at.replyDomain !== undefined) return `${mark}@${at.replyDomain}`
  return split < 1 || local.length > 25 ? null : `${local}+${mark}@${at.address.slice(split + 1)}`
}

/** Reads the mark of an address, and the address without it. One wholly in capitals was changed by a gateway, and is lowered. */
export function readReplyAddress(address: string): { mark: Mark; plainAddress: string | null } | null {
  const lowered = /[a-z]/.test(address) ? address : address.toLowerCase()
  const split = lowered.lastIndexOf('@')
  if (split < markLength) return null
  const local = lowered.slice(0, split)
  const text = local.slice(-markLength)
  const mark = readCompact(text, 'address')
  if (mark === null) return null
  if (local.length === markLength) return { mark, plainAddress: null }
  const plus = local.at(-markLength - 1)
  return plus === '+' ? { mark, plainAddress: `${local.slice(0, -markLength - 1)}@${lowered.slice(split + 1)}` } : null
}

/** The address behind a `+…`, whether or not a mark stands there: a broken mark counts as the plain mailbox. */
export function plainAddressOf(address: string): string {
  const split = address.lastIndexOf('@')
  const plus = address.indexOf('+')
  return plus > 0 && plus < split ? address.slice(0, plus) + address.slice(split) : address
}

/** What a report names our mail by (RFC 3461 4.4): the mark alone. */
export const makeEnvelopeId = (keys: MarkKeys, subject: MarkSubject): string => compact(keys, subject, 'address')

export const readEnvelopeId = (text: string): Mark | null => readCompact(text.trim(), 'address')

export const makeBodyToken = (keys: MarkKeys, subject: MarkSubject): string =>
  `[${compact(keys, subject, 'bodyToken')}]`

export function readBodyToken(token: string): Mark | null {
  const text = token.trim()
  return text.startsWith('[') && text.endsWith(']') ? readCompact(text.slice(1, -1), 'bodyToken') : null
}

/** All tokens that stand as whole words in a text, each once, at most 20. */
export function findBodyTokens(text: string): Mark[] {
  const found = new Map<string, Mark>()
  for (const match of text.matchAll(bodyTokenForm)) {
    const mark = readBodyToken(match[0])
    if (mark) found.set(match[0], mark)
    if (found.size >= 20) break
  }
  return [...found.values()]
}

/** The person of `persons` that this mark was made for, compared in constant time; null for a mark that is not ours. */
export function isGenuineMark(keys: MarkKeys, mark: Mark, persons: readonly string[]): { person: string } | null {
  const key = keys.keys.find((one) => one.letter === mark.key)
  if (!key || key.isRevoked) return null
  const given = Buffer.from(mark.mac)
  for (const person of persons) {
    const expected = Buffer.from(sign(keys, mark.key, { ...mark, person }))
    if (expected.length === given.length && timingSafeEqual(expected, given)) return { person }
  }
  return null
}

function compact(keys: MarkKeys, subject: MarkSubject, form: 'address' | 'bodyToken'): string {
  const mac = sign(keys, keys.current, { ...subject, form, nonce: '', domain: '' })
  return `${subject.kind}${keys.current}${subject.ref}${mac}`
}

function readCompact(text: string, form: 'address' | 'bodyToken'): Mark | null {
  const [, kind, key, ref, mac] = markForm.exec(text) ?? []
  return kind && key && ref && mac ? { form, kind, key, ref, mac, nonce: '', domain: '' } : null
}

type Signed = MarkSubject & Pick<Mark, 'form' | 'nonce' | 'domain'>

const version = 'v1'
const derived = new WeakMap<Uint8Array, Map<string, Buffer>>()

/** Each kind and form has a key of its own, so a mark made for one purpose is worth nothing for another. */
function keyFor(secret: Uint8Array, purpose: string): Buffer {
  const known = derived.get(secret) ?? new Map<string, Buffer>()
  derived.set(secret, known)
  const found = known.get(purpose)
  if (found) return found
  const key = Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `mail mark ${version} ${purpose}`, 32))
  known.set(purpose, key)
  return key
}

function sign(keys: MarkKeys, letter: string, signed: Signed): string {
  const key = keys.keys.find((one) => one.letter === letter)
  if (!key) throw new Error(`There is no mark key '${letter}'.`)
  const domain = signed.domain === '' ? '' : (asciiDomain(signed.domain) ?? signed.domain)
  // Lengths before the values: no two different marks have the same bytes under the signature.
  const fields = [version, signed.form, signed.kind, letter, signed.ref, signed.nonce, domain, signed.person]
  const text = fields.map((field) => `${Buffer.byteLength(field)}:${field}`).join('')
  const digest = createHmac('sha256', keyFor(key.secret, `${signed.form} ${signed.kind}`))
    .update(text)
    .digest()
  return base32(digest.subarray(0, 16))
}
