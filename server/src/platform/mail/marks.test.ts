import { expect, test } from 'vitest'
import {
  findBodyTokens,
  isGenuineMark,
  type MarkKeys,
  makeBodyToken,
  makeMessageId,
  makeReplyAddress,
  newMarkRef,
  plainAddressOf,
  readBodyToken,
  readMessageId,
  readReplyAddress,
} from './marks'

const keys: MarkKeys = {
  current: '1',
  keys: [
    { letter: '0', secret: Buffer.from('an older secret, retired') },
    { letter: '1', secret: Buffer.from('the secret of today') },
    { letter: '2', secret: Buffer.from('a lost secret'), isRevoked: true },
  ],
}
const subject = { kind: 'm', ref: newMarkRef(), person: 'person-1' }
const at = { address: 'support@desk.example' }
const replyAddress = makeReplyAddress(keys, subject, at) ?? ''

test('each form reads back and is genuine for its person alone', () => {
  const id = readMessageId(makeMessageId(keys, subject, 'Desk.Example'))
  const address = readReplyAddress(replyAddress)
  const token = readBodyToken(makeBodyToken(keys, subject))
  for (const mark of [id, address?.mark, token]) {
    if (!mark) throw new Error('A mark did not read back.')
    expect(mark).toMatchObject({ kind: 'm', ref: subject.ref, key: '1' })
    expect(isGenuineMark(keys, mark, ['person-0', 'person-1'])).toEqual({ person: 'person-1' })
    expect(isGenuineMark(keys, mark, ['person-2'])).toBeNull()
    expect(isGenuineMark(keys, mark, [])).toBeNull()
  }
  expect(address?.plainAddress).toBe('support@desk.example')
})

test('the forms have their lengths, and a nonce makes every Message-ID its own', () => {
  const id = makeMessageId(keys, subject, 'desk.example')
  expect(id).toMatch(/^<m1\.[0-9a-z]{10}\.[0-9a-z]{13}\.[0-9a-z]{26}@desk\.example>$/)
  expect(makeMessageId(keys, subject, 'desk.example')).not.toBe(id)
  expect(replyAddress.split('@')[0]?.length).toBeLessThanOrEqual(64)
})

test('one changed character is no longer ours', () => {
  const id = makeMessageId(keys, subject, 'desk.example')
  for (let position = 1; position < id.length - 1; position += 1) {
    if ('.@<>'.includes(id[position] ?? '')) continue
    const other = id[position] === 'a' ? 'b' : 'a'
    const mark = readMessageId(id.slice(0, position) + other + id.slice(position + 1))
    expect(mark === null || isGenuineMark(keys, mark, ['person-1']) === null, `position ${position}`).toBe(true)
  }
})

test.for([
  ['cut', (id: string) => id.replace(/.@/, '@')],
  ['longer', (id: string) => id.replace('@', '0@')],
  ['capitals', (id: string) => id.toUpperCase()],
  ['mixed case', (id: string) => id.replace(/[a-z](?=[^a-z]*@)/, (letter) => letter.toUpperCase())],
  ['letters outside the alphabet', (id: string) => id.replace(/\.[0-9a-z]{13}\./, '.iloui lou ilou.')],
  ['another domain', (id: string) => id.replace('desk.example', 'desk.example.evil')],
  ['empty', () => ''],
] as [string, (id: string) => string][])('a Message-ID that is %s counts nothing', ([, change]) => {
  const id = makeMessageId(keys, { ...subject, ref: 'aaaaaaaaaa' }, 'desk.example')
  const mark = readMessageId(change(id))
  expect(mark === null || isGenuineMark(keys, mark, ['person-1']) === null).toBe(true)
})

test('a mark of one kind or form is worth nothing as another', () => {
  const asBounce = readReplyAddress(replyAddress.replace('+m', '+b'))
  expect(asBounce && isGenuineMark(keys, asBounce.mark, ['person-1'])).toBeNull()
  const asToken = readBodyToken(`[${replyAddress.split('+')[1]?.split('@')[0]}]`)
  expect(asToken && isGenuineMark(keys, asToken, ['person-1'])).toBeNull()
})

test('retired keys verify, revoked and unknown ones do not', () => {
  const made = (current: string) => readBodyToken(makeBodyToken({ ...keys, current }, subject))
  const [retired, revoked] = [made('0'), made('2')]
  expect(retired && isGenuineMark(keys, retired, ['person-1'])).toEqual({ person: 'person-1' })
  expect(revoked && isGenuineMark(keys, revoked, ['person-1'])).toBeNull()
  expect(retired && isGenuineMark({ ...keys, keys: [] }, retired, ['person-1'])).toBeNull()
})

test('addresses: three letter cases, long local parts, a reply domain', () => {
  expect(readReplyAddress(replyAddress.toUpperCase())?.mark.ref).toBe(subject.ref)
  expect(readReplyAddress(replyAddress.replace(/\+./, (start) => start.toUpperCase()))).toBeNull()
  expect(makeReplyAddress(keys, subject, { address: `${'l'.repeat(26)}@desk.example` })).toBeNull()
  const apart = makeReplyAddress(keys, subject, { ...at, replyDomain: 'reply.desk.example' }) ?? ''
  expect(readReplyAddress(apart)).toMatchObject({ plainAddress: null, mark: { ref: subject.ref } })
  expect(readReplyAddress('support@desk.example')).toBeNull()
  expect(plainAddressOf(replyAddress)).toBe('support@desk.example')
  expect(plainAddressOf('support+123@desk.example')).toBe('support@desk.example')
})

test('body tokens count as whole words only', () => {
  const token = makeBodyToken(keys, subject)
  expect(findBodyTokens(`Hello\n${token}\n> ${token} bye`)).toHaveLength(1)
  expect(findBodyTokens(`x${token}`)).toHaveLength(0)
  expect(findBodyTokens(`${token}x`)).toHaveLength(0)
  expect(findBodyTokens(`https://x.example/?t=${token}`)).toHaveLength(0)
})

test('a thousand references show no order', () => {
  const refs = Array.from({ length: 1_000 }, newMarkRef)
  expect(new Set(refs).size).toBe(1_000)
  expect([...refs].sort()).not.toEqual(refs)
  expect(refs.every((ref) => /^[0-9a-hjkmnp-tv-z]{10}$/.test(ref))).toBe(true)
})
