/** What a clock on the wall of a zone shows. Months from 1; a field beyond its range carries over, as `day: 32` does. */
export interface WallTime {
  year: number
  month: number
  day: number
  hour: number
  minute: number
}

const minuteMs = 60_000
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  formats.set(timeZone, made)
  return made
}

export function wallTime(at: Date, timeZone: string): WallTime {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const read = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0
  return { year: read('year'), month: read('month'), day: read('day'), hour: read('hour'), minute: read('minute') }
}

const asUtc = ({ year, month, day, hour, minute }: WallTime): number => Date.UTC(year, month - 1, day, hour, minute)

/**
 * The moment at which a zone's clocks show this: the first of two where they are set back, and where they are put forward
 * over it, as much later as they jump (the rule of RFC 5545 §3.3.5).
 */
export function momentOf(wall: WallTime, timeZone: string): Date {
  const wanted = asUtc(wall)
  const offsetAt = (at: number): number =>
    asUtc(wallTime(new Date(at), timeZone)) - Math.floor(at / minuteMs) * minuteMs
  const day = 24 * 60 * minuteMs
  // Before and after any change of the clocks that day: one of the two is right, the earlier offset where neither is.
  const before = wanted - offsetAt(wanted - day)
  const after = wanted - offsetAt(wanted + day)
  const right = [before, after].filter((at) => at + offsetAt(at) === wanted)
  return new Date(right.length > 0 ? Math.min(...right) : before)
}

/** 0 is Sunday. */
export const weekdayOf = ({ year, month, day }: WallTime): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay()

/** The last day of a month where the wanted one is not in it: a month after 31 January is 28 February. */
export function addMonths(wall: WallTime, count: number): WallTime {
  const first = new Date(Date.UTC(wall.year, wall.month - 1 + count, 1))
  const [year, month] = [first.getUTCFullYear(), first.getUTCMonth() + 1]
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return { ...wall, year, month, day: Math.min(wall.day, last) }
}
