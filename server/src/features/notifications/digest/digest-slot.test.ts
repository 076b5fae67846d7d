import { expect, test } from 'vitest'
import { latestSlot } from './digest-slot'

test.for([
  ['its hour has passed today', '2026-11-25T09:30:00Z', 'daily', 8, 'UTC', '2026-11-25', '2026-11-25T08:00:00Z'],
  ['its hour is now', '2026-11-25T08:00:00Z', 'daily', 8, 'UTC', '2026-11-25', '2026-11-25T08:00:00Z'],
  ['its hour is still to come', '2026-11-25T07:59:59Z', 'daily', 8, 'UTC', '2026-11-24', '2026-11-24T08:00:00Z'],
  ['by the agent’s clock', '2026-11-25T23:30:00Z', 'daily', 8, 'Asia/Tokyo', '2026-11-26', '2026-11-25T23:00:00Z'],
  ['a zone of half hours', '2026-11-25T02:30:00Z', 'daily', 8, 'Asia/Kolkata', '2026-11-25', '2026-11-25T02:30:00Z'],
  ['Saturday', '2026-11-28T12:00:00Z', 'weekdays', 8, 'UTC', '2026-11-27', '2026-11-27T08:00:00Z'],
  ['Monday before its hour', '2026-11-30T07:00:00Z', 'weekdays', 8, 'UTC', '2026-11-27', '2026-11-27T08:00:00Z'],
  ['Monday after it', '2026-11-30T08:01:00Z', 'weekdays', 8, 'UTC', '2026-11-30', '2026-11-30T08:00:00Z'],
  ['the hour that is skipped', '2026-03-29T12:00:00Z', 'daily', 2, 'Europe/Oslo', '2026-03-29', '2026-03-29T01:00:00Z'],
  ['an hour twice, its first', '2026-10-25T00:30:00Z', 'daily', 2, 'Europe/Oslo', '2026-10-24', '2026-10-24T00:00:00Z'],
  [
    'an hour twice, its second',
    '2026-10-25T01:30:00Z',
    'daily',
    2,
    'Europe/Oslo',
    '2026-10-25',
    '2026-10-25T01:00:00Z',
  ],
] as const)('%s', ([, now, on, hour, zone, day, at]) => {
  const slot = latestSlot(new Date(now), { on, hour }, zone)
  expect(slot.on).toBe(day)
  expect(slot.at.toISOString()).toBe(new Date(at).toISOString())
})
