import fc from 'fast-check'
import { expect, test } from 'vitest'
import { add, elapsed, type Hours } from './business-time'
import { type GivenHours, readHours } from './read-hours'

const zones = [
  ...['UTC', 'Europe/Oslo', 'America/New_York', 'America/Sao_Paulo', 'Asia/Kolkata', 'Asia/Kathmandu'],
  ...['America/St_Johns', 'Australia/Lord_Howe', 'Pacific/Apia', 'Africa/Casablanca', 'Africa/Cairo', 'Asia/Gaza'],
]
/** Days on which clocks somewhere changed, and days on which none did. */
const days = [
  ...['2010-03-14', '2010-11-07', '2011-12-30', '2018-11-04', '2019-02-17', '2026-02-15', '2026-03-22', '2026-03-08'],
  ...['2026-03-29', '2026-04-05', '2026-04-24', '2026-10-04', '2026-10-25', '2026-11-01', '2026-06-10', '2024-02-28'],
]
const minute = 60

const time = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const intervals = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 0, maxLength: 6 })
  .map((quarters) => [...quarters].sort((one, other) => one - other))
  .map((sorted) =>
    Array.from({ length: Math.floor(sorted.length / 2) }, (_, index): [string, string] => [
      time((sorted[2 * index] ?? 0) * 15),
      time((sorted[2 * index + 1] ?? 0) * 15),
    ]),
  )
const given: fc.Arbitrary<GivenHours & { day: string }> = fc
  .record({
    zone: fc.constantFrom(...zones),
    day: fc.constantFrom(...days),
    week: fc.record({
      mon: intervals,
      tue: intervals,
      wed: intervals,
      thu: intervals,
      fri: intervals,
      sat: intervals,
      sun: intervals,
    }),
    own: fc.option(intervals),
  })
  .map(({ own, ...rest }) => ({
    ...rest,
    holidays: own === null ? [] : [{ date: rest.day, name: '', intervals: own }],
  }))

/** What the words of measures §2 say of one instant, with the runtime's calendar and nothing of our own. */
function isOpen({ zone, week, holidays }: GivenHours, second: number): boolean {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(second * 1000)
      .map(({ type, value }) => [type, value]),
  )
  const date = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`
  const clock = `${parts.get('hour')}:${parts.get('minute')}`
  const weekday = (parts.get('weekday') ?? '').toLowerCase() as keyof GivenHours['week']
  const spans = holidays.find((one) => one.date === date)?.intervals ?? week[weekday]
  return spans.some(([from, to]) => from <= clock && clock < to)
}
const formats = new Map<string, Intl.DateTimeFormat>()
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const made =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone, hourCycle: 'h23', weekday: 'short', year: 'numeric', month: '2-digit', day: '2-digit' },
      ...{ hour: '2-digit', minute: '2-digit' },
    })
  formats.set(timeZone, made)
  return made
}
const ready = (one: GivenHours): Hours[] => [readHours(one, Number.NEGATIVE_INFINITY)]

test('minute by minute over random schedules, zones and days of clock changes the same time is business time', () => {
  fc.assert(
    fc.property(given, fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 1, max: 2400 }), (one, lead, length) => {
      const from = Date.parse(one.day) / 1000 - lead * minute
      let open = 0
      let last = from
      for (let at = from; at < from + length * minute; at += minute) {
        if (!isOpen(one, at)) continue
        open += minute
        last = at + minute
      }
      const schedule = ready(one)
      expect(elapsed(schedule, from, from + length * minute)).toBe(open)
      // The earliest instant with so much behind it is the end of the last open minute.
      expect(add(schedule, from, open)).toBe(last)
    }),
    { numRuns: 400 },
  )
}, 120_000)

test('laws: parts add up, adding and measuring are each other’s inverse, later or longer is never earlier', () => {
  const far = fc.integer({ min: 0, max: 3 * 365 * 86_400 })
  fc.assert(
    fc.property(given, far, far, far, fc.integer({ min: 0, max: 2_000_000 }), (one, first, second, third, seconds) => {
      const [a = 0, b = 0, c = 0] = [first, second, third].sort((x, y) => x - y).map((x) => x + 1_262_304_000)
      const schedule = ready(one)
      const between = elapsed(schedule, a, b)
      expect(elapsed(schedule, a, c)).toBe(between + elapsed(schedule, b, c))
      expect(add(schedule, a, between)).toBeLessThanOrEqual(b)
      const due = add(schedule, a, seconds)
      if (due === null) return
      expect(elapsed(schedule, a, due)).toBe(seconds)
      if (seconds > 0) expect(elapsed(schedule, a, due - 1)).toBe(seconds - 1)
      expect(add(schedule, a, seconds + 1) ?? Number.POSITIVE_INFINITY).toBeGreaterThan(due)
      expect(add(schedule, b, seconds) ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(due)
    }),
    { numRuns: 1_000 },
  )
}, 120_000)
