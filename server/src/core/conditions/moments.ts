import { type CalendarUnit, type Leaf, readWhen, type When } from '@foyer/contract/conditions'
import { calendarDay, instantOf } from '../../platform/time'
import type { Known } from './field'

/** Half open, in whole milliseconds: the database's finer times fall into it exactly when their millisecond does. */
export type Span = { from: Date | null; to: Date | null }
/** Which way a bare duration points: `created:7d` is the last week, `due:7d` the next one, `waiting:7d` at least so long. */
export type Direction = 'past' | 'future' | 'age'

type Clock = Pick<Known, 'now' | 'zone'>
type Range = { from: number; to: number }

/** The spans a leaf of dates asks for; one of them must hold the time. */
export function spansOf(leaf: Leaf, clock: Clock, direction: Direction): Span[] {
  const whens = leaf.value.filter((value) => value !== 'none').flatMap((value) => readWhen(value) ?? [])
  const ranges = whens.map((when) => rangeOf(when, clock, direction))
  const [first, second] = ranges
  if (first === undefined) return []
  const isAge = direction === 'age' && whens[0]?.kind === 'duration'
  switch (leaf.op) {
    case 'is':
      return whens.map((when, index) => spanOf(when, ranges[index] ?? first, { clock, direction }))
    case 'between':
      return [span(Math.min(first.from, second?.from ?? first.from), Math.max(first.to, second?.to ?? first.to))]
    // Waiting longer is waiting since earlier.
    case '>':
      return [isAge ? span(null, first.from) : span(first.to, null)]
    case '>=':
      return [isAge ? span(null, first.to) : span(first.from, null)]
    case '<':
      return [isAge ? span(first.to, null) : span(null, first.from)]
    case '<=':
      return [isAge ? span(first.from, null) : span(null, first.to)]
  }
}

const span = (from: number | null, to: number | null): Span => ({
  from: from === null ? null : new Date(from),
  to: to === null ? null : new Date(to),
})

function spanOf(when: When, range: Range, { clock, direction }: { clock: Clock; direction: Direction }): Span {
  if (when.kind !== 'duration') return span(range.from, range.to)
  if (direction === 'past') return span(range.from, null)
  return direction === 'age' ? span(null, range.to) : span(clock.now.getTime(), range.to)
}

/** A time as the milliseconds it covers: a day all of them, a moment one. */
function rangeOf(when: When, { now, zone }: Clock, direction: Direction): Range {
  const moment = (ms: number): Range => ({ from: ms, to: ms + 1 })
  const unit = (name: CalendarUnit, day: { year: number; month: number; day: number }): Range => ({
    from: instantOf(zone, day),
    to: instantOf(zone, shiftBy(name, day, 1)),
  })
  switch (when.kind) {
    case 'now':
      return moment(now.getTime())
    case 'instant':
      return moment(when.ms)
    case 'duration':
      return moment(now.getTime() + (direction === 'future' ? when.ms : -when.ms))
    case 'date':
      return unit(when.unit, when)
    case 'minute': {
      const from = instantOf(zone, when)
      return { from, to: from + 60_000 }
    }
    case 'relative':
      return unit(when.unit, shiftBy(when.unit, startOf(when.unit, calendarDay(zone, now)), when.shift))
  }
}

type Day = { year: number; month: number; day: number }

/** Weeks begin on Monday (ISO 8601). */
function startOf(unit: CalendarUnit, { year, month, day }: Day): Day {
  if (unit === 'year') return { year, month: 1, day: 1 }
  if (unit === 'month') return { year, month, day: 1 }
  if (unit === 'day') return { year, month, day }
  const weekday = (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7
  return { year, month, day: day - weekday }
}

function shiftBy(unit: CalendarUnit, { year, month, day }: Day, by: number): Day {
  if (unit === 'year') return { year: year + by, month, day }
  if (unit === 'month') return { year, month: month + by, day }
  return { year, month, day: day + by * (unit === 'week' ? 7 : 1) }
}

/** Whether a time lies in one of the spans. */
export const isInside = (time: Date | null, spans: readonly Span[]): boolean =>
  time !== null &&
  spans.some(({ from, to }) => (from === null || time >= from) && (to === null || time.getTime() < to.getTime()))

/** The days a span covers, as fields of days keep them. */
export const daysOf = ({ from, to }: Span, zone: string): { first: string | null; last: string | null } => ({
  first: from === null ? null : dayText(zone, from),
  last: to === null ? null : dayText(zone, new Date(to.getTime() - 1)),
})

function dayText(zone: string, at: Date): string {
  const { year, month, day } = calendarDay(zone, at)
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}
