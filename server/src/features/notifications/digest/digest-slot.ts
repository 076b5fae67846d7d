import type { Digest } from '@foyer/contract/notifications'

/** One digest: its day by the agent's clock, which comes once whatever the clock does, and its moment. */
export type Slot = { on: string; at: Date }

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** From a Monday morning back to Friday. */
const mostDaysBack = 3

/** The digest whose time came last; there always was one. Pure. */
export function latestSlot(now: Date, { on, hour }: Digest, timeZone: string): Slot {
  const today = new Date(Math.floor(wallClock(now, timeZone) / dayMs) * dayMs)
  for (let back = 0; ; back += 1) {
    const day = new Date(today.getTime() - back * dayMs)
    const at = atHour(day, hour, timeZone)
    if (back >= mostDaysBack || (at <= now && (on === 'daily' || isWeekday(day))))
      return { on: day.toISOString().slice(0, 10), at }
  }
}

const isWeekday = (day: Date): boolean => day.getUTCDay() >= 1 && day.getUTCDay() <= 5

/** When it is that hour there; where the clock leaves the hour out, an hour beside it. */
function atHour(day: Date, hour: number, timeZone: string): Date {
  const wanted = day.getTime() + hour * hourMs
  let guess = wanted
  for (let round = 0; round < 2; round += 1) guess += wanted - wallClock(new Date(guess), timeZone)
  return new Date(guess)
}

/** What a clock there shows, as if it were UTC, in ms. */
function wallClock(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value)
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
}
