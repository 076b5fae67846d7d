import { describe, expect, test } from 'vitest'
import { checkFieldValue } from './check-field-value'

const field = (kind: string, options: string[] = [], isArchived = false) => ({ key: 'plan', kind, options, isArchived })

describe('what a field keeps', () => {
  test.each([
    ['text', '  Pro ', 'Pro'],
    ['text', '   ', null],
    ['text', 'e\u0301', '\u00e9'],
    ['longText', 'two\nlines ', 'two\nlines '],
    ['longText', ' \n ', null],
    ['number', -12.5, -12.5],
    ['number', 0, 0],
    ['boolean', false, false],
    ['date', '2024-02-29', '2024-02-29'],
    ['choice', 'b', 'b'],
    ['choices', ['c', 'a', 'c'], ['a', 'c']],
    ['choices', [], null],
  ])('%s %j', (kind, value, kept) => {
    expect(checkFieldValue(field(kind, kind.startsWith('choice') ? ['a', 'b', 'c'] : []), value)).toEqual(kept)
  })

  test('null empties any field, an archived one too', () => {
    expect(checkFieldValue(field('number', [], true), null)).toBeNull()
  })
})

describe('what a field refuses', () => {
  test.each([
    ['text', 5],
    ['text', 'two\nlines'],
    ['text', 'x'.repeat(501)],
    ['longText', 'x'.repeat(20_001)],
    ['number', '5'],
    ['number', Number.NaN],
    ['number', Number.POSITIVE_INFINITY],
    ['number', 1e16],
    ['boolean', 'true'],
    ['boolean', 0],
    ['date', '2026-02-30'],
    ['date', '2026-2-3'],
    ['date', '2026-02-03T00:00:00Z'],
    ['choice', 'd'],
    ['choice', ['a']],
    ['choices', 'a'],
    ['choices', ['a', 'd']],
    ['choices', { length: 1, 0: 'a' }],
  ])('%s %j', (kind, value) => {
    const options = kind.startsWith('choice') ? ['a', 'b', 'c'] : []
    expect(() => checkFieldValue(field(kind, options), value)).toThrowError(
      expect.objectContaining({ code: 'field.invalid', kind: 'invalid' }),
    )
  })

  test('an archived field takes no value', () => {
    expect(() => checkFieldValue(field('text', [], true), 'x')).toThrowError(
      expect.objectContaining({ code: 'field.unknown' }),
    )
  })
})
