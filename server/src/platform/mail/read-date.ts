import { monthNames, zoneOffsets } from './dates.data'

const bounds = { earliestYear: 1970, latestYear: 2200 }

/**
 * Reads the date forms mail programs send: RFC 5322 with and without weekday, seconds or zone, ctime, ISO 8601, "May 4, 2026".
 * Null for anything else, so the caller takes the time of arrival instead of a guess.
 */
export function readDate(raw: string): Date | null {
  const text = raw
    .slice(0, 200)
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[,\s]+/g, ' ')
    .trim()
  const iso = /^(\d{4})[-/](\d{2})[-/](\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)? ?(Z|[+-]\d{2}:?\d{2})?$/i.exec(
    text,
  )
  if (iso) {
    const [, year, month, day, hour, minute, second, zone] = iso
    return build({ year, month: Number(month), day, hour, minute, second, zone: zone?.replace(':', '') })
  }
  const rfc =
    /^(?:[^\s\d]+\.? )?(\d{1,2})[ -]([^\s\d.-]{3,12})\.?[ -](\d{2,4}) (\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2}))?(?: ?([AP]M))?(?: ([^\s]+))?/i.exec(
      text,
    )
  if (rfc) {
    const [, day, month, year, hour, minute, second, half, zone] = rfc
    return build({ year, month: monthOf(month), day, hour, minute, second, zone, half })
  }
  const ctime =
    /^[^\s\d]+ ([^\s\d]{3,9}) (\d{1,2}) (\d{1,2}):(\d{2}):(\d{2}) (?:([A-Z]{2,5}|[+-]\d{4}) )?(\d{4})(?: ([+-]\d{4}))?/i.exec(
      text,
    )
  if (ctime) {
    const [, month, day, hour, minute, second, zone, year, zoneAfter] = ctime
    return build({ year, month: monthOf(month), day, hour, minute, second, zone: zone ?? zoneAfter })
  }
  const spoken =
    /^(?:[^\s\d]+ )?([^\s\d]{3,9}) (\d{1,2}) (\d{4}) (\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([AP]M))?(?: ([^\s]+))?$/i.exec(
      text,
    )
  if (!spoken) return null
  const [, month, day, year, hour, minute, second, half, zone] = spoken
  return build({ year, month: monthOf(month), day, hour, minute, second, zone, half })
}

type Parts = {
  year: string | undefined
  month: number | undefined
  day: string | undefined
  hour: string | undefined
  minute: string | undefined
  second: string | undefined
  zone: string | undefined
  half?: string | undefined
}

function build(parts: Parts): Date | null {
  const { month } = parts
  if (month === undefined || month < 1 || month > 12) return null
  let year = Number(parts.year)
  // RFC 5322 4.3: two and three digits.
  if (year < 50) year += 2000
  else if (year < 1000) year += 1900
  const isAfternoon = parts.half?.toLowerCase() === 'pm'
  const hour = parts.half === undefined ? Number(parts.hour) : (Number(parts.hour) % 12) + (isAfternoon ? 12 : 0)
  const day = Number(parts.day)
  if (day < 1 || day > 31 || hour > 24 || Number(parts.minute) > 59) return null
  if (year < bounds.earliestYear || year > bounds.latestYear) return null
  const at = Date.UTC(year, month - 1, day, hour, Number(parts.minute), Number(parts.second ?? 0))
  return new Date(at - offsetMinutes(parts.zone) * 60_000)
}

const monthOf = (name: string | undefined): number | undefined =>
  name === undefined ? undefined : monthNames[name.slice(0, 3).toLowerCase()]

function offsetMinutes(zone: string | undefined): number {
  if (zone === undefined) return 0
  const [, sign, hours, minutes] = /^(?:GMT|UTC)?([+-])(\d{2}):?(\d{2})(?!\d)/i.exec(zone) ?? []
  if (hours === undefined) return zoneOffsets[zone.toUpperCase()] ?? 0
  const total = Number(hours) * 60 + Number(minutes)
  // "-0000" and impossible offsets say that nothing is known.
  return total > 14 * 60 ? 0 : sign === '-' ? -total : total
}
