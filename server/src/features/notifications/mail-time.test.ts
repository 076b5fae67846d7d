import { expect, test } from 'vitest'
import { mailTime } from './mail-time'

test.for([
  ['no quiet hours', '2026-11-25T03:00:00Z', null, 'UTC', '2026-11-25T03:00:00Z'],
  ['before they begin', '2026-11-25T21:59:30Z', { from: '22:00', to: '07:00' }, 'UTC', '2026-11-25T21:59:30Z'],
  ['the minute they begin', '2026-11-25T22:00:30Z', { from: '22:00', to: '07:00' }, 'UTC', '2026-11-26T07:00:00Z'],
  ['after midnight', '2026-11-26T03:10:00Z', { from: '22:00', to: '07:00' }, 'UTC', '2026-11-26T07:00:00Z'],
  ['the minute they end', '2026-11-26T07:00:00Z', { from: '22:00', to: '07:00' }, 'UTC', '2026-11-26T07:00:00Z'],
  ['within one day', '2026-11-25T13:00:00Z', { from: '12:30', to: '14:00' }, 'UTC', '2026-11-25T14:00:00Z'],
  [
    'by the clock of the agent',
    '2026-11-25T21:30:00Z',
    { from: '22:00', to: '07:00' },
    'Europe/Oslo',
    '2026-11-26T06:00:00Z',
  ],
  [
    'the hour that is skipped',
    '2026-03-28T23:00:00Z',
    { from: '22:00', to: '07:00' },
    'Europe/Oslo',
    '2026-03-29T05:00:00Z',
  ],
  [
    'the hour that comes twice',
    '2026-10-24T22:00:00Z',
    { from: '22:00', to: '07:00' },
    'Europe/Oslo',
    '2026-10-25T06:00:00Z',
  ],
  ['hours of no length', '2026-11-25T22:00:00Z', { from: '22:00', to: '22:00' }, 'UTC', '2026-11-25T22:00:00Z'],
] as const)('%s', ([, now, quiet, zone, expected]) => {
  expect(mailTime(new Date(now), quiet, zone).toISOString()).toBe(new Date(expected).toISOString())
})
