const formats = new Map<string, Intl.DateTimeFormat>()
const mostFormats = 100

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known !== undefined) return known
  if (formats.size >= mostFormats) formats.clear()
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(zone, made)
  return made
}

/** Whether the runtime knows the zone by this name (IANA). */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone)
    return true
  } catch {
    return false
  }
}

/** What a clock on the wall of `zone` shows at an instant in ms, as if it were UTC: whole seconds, in ms. */
export function wallClock(zone: string, at: number): number {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
}

/** The calendar day of an instant in a zone. */
export function calendarDay(zone: string, at: Date): { year: number; month: number; day: number } {
  const wall = new Date(wallClock(zone, at.getTime()))
  return { year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1, day: wall.getUTCDate() }
}

/** The instant of a local time; days and months may run over. A time skipped by a clock change is the first one after it. */
export function instantOf(
  zone: string,
  local: { year: number; month: number; day: number; hour?: number; minute?: number },
): number {
  const wanted = Date.UTC(local.year, local.month - 1, local.day, local.hour ?? 0, local.minute ?? 0)
  const offsetAt = (at: number): number => wallClock(zone, at) - Math.floor(at / 1000) * 1000
  const first = wanted - offsetAt(wanted)
  const second = wanted - offsetAt(first)
  // Where both offsets disagree even after correction, the time does not exist: the later one lies behind the gap.
  return wallClock(zone, second) === wanted ? second : Math.max(first, second)
}
