import { expect, test } from 'vitest'
import { wakeAt } from './snooze-presets'

const oslo = 'Europe/Oslo'
const friday = new Date('2026-11-27T14:20:00Z')
test.each([
  ['laterToday', '2026-11-27T17:00:00Z'],
  ['tomorrow', '2026-11-28T08:00:00Z'],
  ['monday', '2026-11-30T08:00:00Z'],
  ['week', '2026-12-04T08:00:00Z'],
  ['month', '2026-12-27T08:00:00Z'],
] as const)('%s', (preset, expected) => expect(wakeAt(preset, friday, oslo)).toEqual(new Date(expected)))

test('on a Monday, Monday is the next one', () => {
  expect(wakeAt('monday', new Date('2026-11-30T07:00:00Z'), oslo)).toEqual(new Date('2026-12-07T08:00:00Z'))
})

test('the day is the agent’s, wherever the machine stands', () => {
  expect(wakeAt('tomorrow', friday, 'Pacific/Auckland')).toEqual(new Date('2026-11-28T20:00:00Z'))
})

test('a month after the last of January is the last of February', () => {
  expect(wakeAt('month', new Date('2026-01-31T12:00:00Z'), oslo)).toEqual(new Date('2026-02-28T08:00:00Z'))
})
