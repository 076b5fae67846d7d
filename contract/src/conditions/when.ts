export type CalendarUnit = 'day' | 'week' | 'month' | 'year'
/** A time as it was written. What it means depends on the clock, the calendar and the zone of whoever asks. */
export type When =
  | { kind: 'duration'; ms: number }
  | { kind: 'instant'; ms: number }
  | { kind: 'now' }
  /** A whole calendar unit, `shift` of them from the present one: `last-week` is week −1. */
  | { kind: 'relative'; unit: CalendarUnit; shift: number }
  | { kind: 'date'; unit: 'year' | 'month' | 'day'; year: number; month: number; day: number }
  | { kind: 'minute'; year: number; month: number; day: number; hour: number; minute: number }

const hourMs = 3_600_000
const unitMs: Record<string, number> = { m: 60_000, h: hourMs, d: 24 * hourMs, w: 7 * 24 * hourMs }
const longestMs = 100 * 366 * 24 * hourMs

const relatives: Record<string, When> = {
  now: { kind: 'now' },
  today: { kind: 'relative', unit: 'day', shift: 0 },
  yesterday: { kind: 'relative', unit: 'day', shift: -1 },
  tomorrow: { kind: 'relative', unit: 'day', shift: 1 },
}
for (const unit of ['week', 'month', 'year'] as const) {
  for (const [word, shift] of [['last', -1] as const, ['this', 0] as const, ['next', 1] as const])
    relatives[`${word}-${unit}`] = { kind: 'relative', unit, shift }
}
/** The words a date may be, for completion. */
export const dateWords: readonly string[] = Object.keys(relatives)

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
const isDay = (year: number, month: number, day: number): boolean =>
  year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)

export function readDuration(text: string): number | null {
  const [, count, unit] = /^(\d{1,7})([mhdw])$/.exec(text) ?? []
  const ms = Number(count) * (unitMs[unit ?? ''] ?? Number.NaN)
  return ms <= longestMs ? ms : null
}

/** `4h`, `7d`, `today`, `last-week`, `2026`, `2026-07`, `2026-07-15`, `2026-07-15T10:30`, the same with zone; else null. */
export function readWhen(text: string): When | null {
  const word = text.toLowerCase()
  const relative = Object.hasOwn(relatives, word) ? relatives[word] : undefined
  if (relative !== undefined) return relative
  const ms = readDuration(word)
  if (ms !== null) return { kind: 'duration', ms }
  return readDate(text)
}

function readDate(text: string): When | null {
  const found =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[Tt](\d\d):(\d\d)(:\d\d(?:\.\d{1,3})?)?([Zz]|[+-]\d\d:\d\d)?)?)?)?$/.exec(text)
  if (found === null) return null
  const [, years, months, days, hours, minutes, seconds, zone] = found
  const [year, month, day, hour, minute] = [years, months ?? '1', days ?? '1', hours ?? '0', minutes ?? '0'].map(Number)
  if (year === undefined || month === undefined || day === undefined || !isDay(year, month, day)) return null
  if (hours === undefined || hour === undefined || minute === undefined)
    return { kind: 'date', unit: days ? 'day' : months ? 'month' : 'year', year, month, day }
  if (hour > 23 || minute > 59) return null
  if (zone === undefined) return seconds === undefined ? { kind: 'minute', year, month, day, hour, minute } : null
  const ms = Date.parse(text.toUpperCase())
  return Number.isNaN(ms) ? null : { kind: 'instant', ms }
}
