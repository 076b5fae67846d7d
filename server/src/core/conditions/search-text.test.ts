import { expect, test } from 'vitest'
import { searchConfigFor, searchConfigs, searchTermOf, searchTextOf } from './search-text'

test.each([
  ['de', 'german'],
  ['de-AT', 'german'],
  ['EN', 'english'],
  ['ja', 'simple'],
  ['constructor', 'simple'],
  [null, 'simple'],
])('messages in %s are indexed by %s', (language, config) => expect(searchConfigFor(language)).toBe(config))

test('every dictionary stands once', () => expect(new Set(searchConfigs).size).toBe(searchConfigs.length))

test.each([
  ['scripts without spaces become pairs', '日本語', '日本 本語 語'],
  ['a word between them stays one', 'iPhoneを買った', 'iPhone を買 買っ った た'],
  ['full-width letters become plain ones', 'ＡＢＣ', 'ABC'],
  ['what looks like a tag is text', 'Anna <anna@example.com>', 'Anna  anna@example.com'],
  ['numbers behind a dash stand alone', 'A-1234 and 2026-07-15', 'A 1234 and 2026 07 15'],
  ['a dash between words stays', 'e-mail', 'e-mail'],
  ['a path is its parts', 'and/or', 'and or'],
])('%s', (_, text, indexed) => expect(searchTextOf('', text)).toBe(indexed))

test.each([
  ['refund', { words: 'refund', isPrefix: false }],
  ['refund*', { words: 'refund', isPrefix: true }],
  ['日本語', { words: '日本 本語', isPrefix: false }],
  ['語', { words: '語', isPrefix: true }],
  ['<a@b.example>', { words: 'a@b.example', isPrefix: false }],
  ['iPhoneを', { words: 'iPhone', isPrefix: false }],
])('the term %s', (term, expected) => expect(searchTermOf(term)).toEqual(expected))

test('only the first 100 kB are indexed, and no character is cut in half', () => {
  const text = searchTextOf('subject', 'é'.repeat(80_000))
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(100_000)
  expect(text).not.toContain('\ufffd')
  expect(searchTextOf('', '\ufdfa'.repeat(100_000)).length).toBeLessThanOrEqual(100_000)
})
