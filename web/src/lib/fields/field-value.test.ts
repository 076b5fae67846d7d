import { expect, test } from 'vitest'
import { readFieldValue, valuesOf } from './field-value'

test('a form sees its own fields alone, empty ones as null', () => {
  const stored = { plan: 'pro', gone: 'archived', seats: 3, isPaying: false }
  expect(valuesOf([{ key: 'plan' }, { key: 'seats' }, { key: 'isPaying' }, { key: 'notes' }], stored)).toEqual({
    plan: 'pro',
    seats: 3,
    isPaying: false,
    notes: null,
  })
})

test('what no field can hold counts as nothing', () => {
  expect(readFieldValue({ deep: true })).toBeNull()
  expect(readFieldValue(undefined)).toBeNull()
  expect(readFieldValue(['a', 1, 'b'])).toEqual(['a', 'b'])
})
