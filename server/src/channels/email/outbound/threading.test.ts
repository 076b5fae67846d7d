import { expect, test } from 'vitest'
import { subjectLine } from './subject-line'
import { isId, referencesTo } from './threading'

test('references go on from the answered message', () => {
  expect(referencesTo(null)).toEqual([])
  expect(referencesTo({ messageIdHeader: '<b@x>', referenceIds: ['<a@x>'] })).toEqual(['<a@x>', '<b@x>'])
})

test('of a long row the first and the last 18 stay', () => {
  const ids = Array.from({ length: 40 }, (_, at) => `<${at}@x>`)
  const kept = referencesTo({ messageIdHeader: '<last@x>', referenceIds: ids })
  expect(kept).toHaveLength(19)
  expect([kept[0], kept[1], kept.at(-1)]).toEqual(['<0@x>', '<23@x>', '<last@x>'])
})

test('an id that could end a header is left out', () => {
  expect(isId('<a@x>\r\nBcc: eve@evil.example')).toBe(false)
  expect(referencesTo({ messageIdHeader: '<b@x>', referenceIds: ['<a b@x>', '<ü@x>'] })).toEqual(['<b@x>'])
})

test.each([
  ['Broken lamp', 'Re: Broken lamp'],
  ['Re: AW: Broken lamp', 'Re: Broken lamp'],
  ['RE: Fwd: Broken lamp', 'Re: Fwd: Broken lamp'],
  ['Re[2]: SV: Broken lamp', 'Re: Broken lamp'],
  ['Broken\r\nBcc: eve@evil.example', 'Re: Broken Bcc: eve@evil.example'],
])('an answer to %j has one prefix', (subject, expected) => {
  expect(subjectLine(subject, { isAnswer: true, number: null })).toBe(expected)
})

test('the number stands there once, and only where it is wanted', () => {
  expect(subjectLine('Lamp', { isAnswer: true, number: 7 })).toBe('Re: [#7] Lamp')
  expect(subjectLine('Re: [#7] Lamp', { isAnswer: true, number: 7 })).toBe('Re: [#7] Lamp')
  expect(subjectLine('Lamp', { isAnswer: false, number: null })).toBe('Lamp')
})
