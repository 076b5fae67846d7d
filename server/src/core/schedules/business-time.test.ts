import { expect, test } from 'vitest'
import { add, elapsed, type Hours } from './business-time'
import { type GivenHours, readHours } from './read-hours'
import { dues, everyDay, schedules, spans } from './vectors.data'

const hours = (given: GivenHours | undefined, from = Number.NEGATIVE_INFINITY): Hours => {
  if (given === undefined) throw new Error('no such schedule')
  return readHours(given, from)
}
const at = (time: string): number => Date.parse(time) / 1000
const iso = (second: number | null): string | null => (second === null ? null : new Date(second * 1000).toISOString())
const clock = (time: string): string | null => iso(at(time))

test.each(spans)('%s of measures §4.2: %s from %s to %s', (_id, schedule, from, to, seconds) => {
  expect(elapsed([hours(schedules[schedule])], at(from), at(to))).toBe(seconds)
})

test.each(dues)('%s of measures §4.2: %s from %s, %i minutes', (_id, schedule, from, minutes, due) => {
  expect(iso(add([hours(schedules[schedule])], at(from), minutes * 60))).toBe(clock(due))
})

test('C1 of measures §4.3: hours that change while a clock runs keep what has passed', () => {
  const { zone, holidays } = schedules.O ?? { zone: '', holidays: [] }
  const noon = at('2026-05-11T12:00+02:00')
  const longer = hours({ zone, holidays, week: everyDay(['08:00', '20:00']) }, noon)
  const both = [hours(schedules.O), longer]
  expect(elapsed(both, at('2026-05-11T10:00+02:00'), noon)).toBe(120 * 60)
  expect(iso(add(both, at('2026-05-11T10:00+02:00'), 480 * 60))).toBe(clock('2026-05-11T18:00+02:00'))
  expect(iso(add([hours(schedules.O)], at('2026-05-11T10:00+02:00'), 480 * 60))).toBe(clock('2026-05-12T10:00+02:00'))
})

test('C2 of measures §4.3: a day made a holiday while a clock runs', () => {
  const { zone, week, holidays } = schedules.O as GivenHours
  const friday = { date: '2026-05-15', name: '', intervals: [] }
  const both = [
    hours(schedules.O),
    hours({ zone, week, holidays: [...holidays, friday] }, at('2026-05-13T09:00+02:00')),
  ]
  const start = at('2026-05-12T12:00+02:00')
  expect(elapsed(both, start, at('2026-05-13T09:00+02:00'))).toBe(300 * 60)
  expect(iso(add([hours(schedules.O)], start, 960 * 60))).toBe(clock('2026-05-15T12:00+02:00'))
  expect(iso(add(both, start, 960 * 60))).toBe(clock('2026-05-18T12:00+02:00'))
})

test('what never opens again is never due, in this version or after the last', () => {
  const nothing: GivenHours = { zone: 'UTC', week: everyDay(), holidays: [] }
  const once = {
    ...nothing,
    holidays: [{ date: '2026-05-02', name: '', intervals: [['10:00', '11:00']] as [string, string][] }],
  }
  const start = at('2026-05-01T00:00Z')
  expect(add([hours(nothing)], start, 1)).toBe(null)
  expect(add([hours(nothing)], start, 0)).toBe(start)
  expect(elapsed([hours(nothing)], start, start + 1e9)).toBe(0)
  expect(iso(add([hours(once)], start, 3_600))).toBe(clock('2026-05-02T11:00Z'))
  expect(add([hours(once)], start, 3_601)).toBe(null)
  expect(iso(add([hours(once), hours(schedules['X/Oslo'], at('2026-06-01T00:00Z'))], start, 3_601))).toBe(
    clock('2026-06-01T00:00:01Z'),
  )
})

test.each([
  ['St Johns changes a minute past midnight', 'America/St_Johns', '2010-03-14T03:30Z', '2010-03-14T05:00Z', 90],
  ['Lord Howe by half an hour', 'Australia/Lord_Howe', '2026-04-04T13:00Z', '2026-04-05T14:00Z', 1500],
  ['Apia has no 30 December 2011', 'Pacific/Apia', '2011-12-29T10:00Z', '2011-12-31T10:00Z', 2880],
  ['Casablanca twice within a month', 'Africa/Casablanca', '2026-02-01T00:00Z', '2026-04-01T00:00Z', 59 * 1440],
])('around the clock is calendar time: %s', (_what, zone, from, to, minutes) => {
  const around = [hours({ zone, week: everyDay(['00:00', '24:00']), holidays: [] })]
  expect(elapsed(around, at(from), at(to))).toBe(minutes * 60)
  expect(iso(add(around, at(from), minutes * 60))).toBe(clock(to))
})

test.each([
  ['begins after it ends', [['10:00', '09:00']]],
  ['is empty', [['10:00', '10:00']]],
  [
    'overlaps',
    [
      ['08:00', '12:00'],
      ['11:59', '14:00'],
    ],
  ],
] as [string, [string, string][]][])('an open time that %s is refused', (_what, intervals) => {
  expect(() => hours({ zone: 'UTC', week: everyDay(...intervals), holidays: [] })).toThrow(
    expect.objectContaining({ code: 'schedule.overlap' }),
  )
})
