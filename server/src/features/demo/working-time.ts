export const minuteMs = 60_000
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

/** The shop answers on weekdays from 8 to 18 o'clock in the middle of Europe; summer time is none of sample data's cares. */
const opens = 7
const closes = 17

const isWorkday = (at: Date): boolean => at.getUTCDay() >= 1 && at.getUTCDay() <= 5

function nextOpening(at: Date): Date {
  const opening = new Date(at)
  opening.setUTCHours(opens, 0, 0, 0)
  if (opening <= at) opening.setUTCDate(opening.getUTCDate() + 1)
  while (!isWorkday(opening)) opening.setUTCDate(opening.getUTCDate() + 1)
  return opening
}

const isOpen = (at: Date): boolean => isWorkday(at) && at.getUTCHours() >= opens && at.getUTCHours() < closes

/** The moment after so many minutes of working time. */
export function afterWorking(from: Date, minutes: number): Date {
  let at = isOpen(from) ? from : nextOpening(from)
  let leftMs = minutes * minuteMs
  for (;;) {
    const closing = new Date(at)
    closing.setUTCHours(closes, 0, 0, 0)
    if (at.getTime() + leftMs <= closing.getTime()) return new Date(at.getTime() + leftMs)
    leftMs -= closing.getTime() - at.getTime()
    at = nextOpening(closing)
  }
}

/** Nobody writes to a shop in the deep of the night: moved to the morning. */
export function afterSleep(at: Date, spreadMinutes: number): Date {
  const hour = at.getUTCHours()
  if (hour >= 5 && hour < 22) return at
  const morning = new Date(at)
  if (hour >= 22) morning.setUTCDate(morning.getUTCDate() + 1)
  morning.setUTCHours(5, 30, 0, 0)
  return new Date(morning.getTime() + spreadMinutes * minuteMs)
}
