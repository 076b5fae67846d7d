import { type Holiday, type Week, weekdays } from '@foyer/contract/schedules'
import type { Hours } from './business-time'
import { holidayTwice, scheduleOverlap } from './errors'
import { makeOpenLine, type Spans } from './open-line'

const daySeconds = 86_400

export interface GivenHours {
  zone: string
  week: Week
  holidays: readonly Holiday[]
}

const secondsOf = (time: string): number => Number(time.slice(0, 2)) * 3_600 + Number(time.slice(3)) * 60

/** Sorted, and those that touch joined; refuses what overlaps or ends before it begins. */
function readSpans(intervals: Week['mon'], where: string): Spans {
  const sorted = intervals
    .map(([from, to]): [number, number] => [secondsOf(from), secondsOf(to)])
    .sort(([one], [other]) => one - other)
  const joined: [number, number][] = []
  for (const [from, to] of sorted) {
    const last = joined.at(-1)
    if (from >= to || (last !== undefined && from < last[1])) throw scheduleOverlap(where)
    if (last?.[1] === from) last[1] = to
    else joined.push([from, to])
  }
  return joined
}

/** Hours as people write them, ready to be calculated with; `from` in seconds since 1970. */
export function readHours({ zone, week, holidays }: GivenHours, from: number): Hours {
  const own = new Map<number, Spans>()
  for (const { date, intervals } of holidays) {
    const day = Date.parse(date) / 1000 / daySeconds
    if (own.has(day)) throw holidayTwice(date)
    own.set(day, readSpans(intervals, date))
  }
  const line = makeOpenLine(
    weekdays.map((day) => readSpans(week[day], day)),
    [...own].map(([day, spans]) => ({ day, spans })),
  )
  return { from, zone, line }
}
