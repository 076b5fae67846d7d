import type { NotificationSettings } from '@foyer/contract/notifications'

const minuteMs = 60_000
const dayMinutes = 24 * 60

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

/** The minute of the day on a clock in this zone. */
function minuteOfDay(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return minutesOf(parts.format(at))
}

/** When a mail to this agent may leave: now, or when their quiet hours end by their clock. Pure. */
export function mailTime(now: Date, quiet: NotificationSettings['quiet'], timeZone: string): Date {
  if (quiet === null || quiet.from === quiet.to) return now
  const [from, to] = [minutesOf(quiet.from), minutesOf(quiet.to)]
  const minute = minuteOfDay(now, timeZone)
  const isQuiet = from < to ? minute >= from && minute < to : minute >= from || minute < to
  if (!isQuiet) return now
  const left = (to - minute + dayMinutes) % dayMinutes
  const end = new Date(Math.floor(now.getTime() / minuteMs) * minuteMs + left * minuteMs)
  // The night of a change to or from summer time: an hour off is mended by looking again.
  const drift = to - minuteOfDay(end, timeZone)
  return new Date(end.getTime() + (Math.abs(drift) <= 120 ? drift : 0) * minuteMs)
}
