import type { Digest } from '@foyer/contract/notifications'
import { calendarDay, instantOf } from '../../../platform/time'

/** One digest: its day by the agent's clock, which comes once whatever the clock does, and its moment. */
export type Slot = { on: string; at: Date }

/** From a Monday morning back to Friday. */
const mostDaysBack = 3

/** The digest whose time came last; there always was one. Pure. */
export function latestSlot(now: Date, { on, hour }: Digest, timeZone: string): Slot {
  const today = calendarDay(timeZone, now)
  for (let back = 0; ; back += 1) {
    const day = new Date(Date.UTC(today.year, today.month - 1, today.day - back))
    const at = new Date(instantOf(timeZone, { ...today, day: today.day - back, hour }))
    if (back >= mostDaysBack || (at <= now && (on === 'daily' || isWeekday(day))))
      return { on: day.toISOString().slice(0, 10), at }
  }
}

const isWeekday = (day: Date): boolean => day.getUTCDay() >= 1 && day.getUTCDay() <= 5
