import type { Translator } from '../i18n/translator'
import { daysBetween } from './moment'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

export interface Span {
  unit: 'minute' | 'hour' | 'day'
  count: number
}

/** A length of time in its largest fitting unit, never negative and never zero. */
export function toSpan(milliseconds: number): Span {
  const length = Math.abs(milliseconds)
  if (length < hour) return { unit: 'minute', count: Math.max(1, Math.floor(length / minute)) }
  if (length < 2 * day) return { unit: 'hour', count: Math.floor(length / hour) }
  return { unit: 'day', count: Math.floor(length / day) }
}

/** `34 min`, `3 h`, `2 d`: for rows, chips and clocks. */
export function shortSpan(milliseconds: number, { t }: Translator): string {
  const { unit, count } = toSpan(milliseconds)
  return unit === 'minute'
    ? t('span.minutes', { count })
    : unit === 'hour'
      ? t('span.hours', { count })
      : t('span.days', { count })
}

/** `34 minutes`: the same for those who listen. */
export function longSpan(milliseconds: number, { locale }: Translator): string {
  const { unit, count } = toSpan(milliseconds)
  return unitFormat(locale, unit).format(count)
}

/** `2 days ago`, with the endings the language wants. */
export function agoText(milliseconds: number, { locale }: Pick<Translator, 'locale'>): string {
  const { unit, count } = toSpan(milliseconds)
  return new Intl.RelativeTimeFormat(locale).format(-count, unit)
}

/** `in 4 days`, in whole days of the reader's calendar from two on. */
export function aheadText(at: Date, now: Date, translator: Pick<Translator, 'locale' | 'timeZone'>): string {
  const { unit, count } = toSpan(at.getTime() - now.getTime())
  const days = daysBetween(at, now, translator)
  const format = new Intl.RelativeTimeFormat(translator.locale)
  return days >= 2 ? format.format(days, 'day') : format.format(count, unit)
}

const formats = new Map<string, Intl.NumberFormat>()
function unitFormat(locale: string, unit: Span['unit']): Intl.NumberFormat {
  const key = `${locale} ${unit}`
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' })
  formats.set(key, format)
  return format
}
