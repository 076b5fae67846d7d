import { expect, test } from 'vitest'
import { wakeAt } from './snooze-presets'

const friday = new Date(2026, 10, 27, 15, 20)
test.each([
  ['laterToday', new Date(2026, 10, 27, 18)],
  ['tomorrow', new Date(2026, 10, 28, 9)],
  ['monday', new Date(2026, 10, 30, 9)],
  ['week', new Date(2026, 11, 4, 9)],
  ['month', new Date(2026, 11, 27, 9)],
] as const)('%s', (preset, expected) => expect(wakeAt(preset, friday)).toEqual(expected))

test('on a Monday, Monday is the next one', () => {
  expect(wakeAt('monday', new Date(2026, 10, 30, 8))).toEqual(new Date(2026, 11, 7, 9))
})
