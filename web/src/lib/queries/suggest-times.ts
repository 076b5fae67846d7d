import { dateWords, type FieldKind } from '@foyer/contract/conditions'
import type { Translator } from '../i18n/translator'
import type { Suggestion } from './suggestion'

const units = { h: 'hour', d: 'day', w: 'week' } as const
type Unit = keyof typeof units
const isUnit = (text: string): text is Unit => Object.hasOwn(units, text)

/** Durations and dates as they can be written, each with what it means. */
export function suggestTimes(
  field: string,
  kind: FieldKind,
  typed: string,
  language: Translator,
): (Suggestion & { term: string })[] {
  const number = /^\d{1,4}/.exec(typed)?.[0]
  const usual = kind === 'age' ? ['1h', '4h', '1d', '2d', '1w'] : ['1d', '7d', '30d']
  const durations = number === undefined ? usual : Object.keys(units).map((unit) => number + unit)
  const words = kind === 'age' || number !== undefined ? [] : dateWords.filter((word) => word !== 'now')
  return [
    ...durations.filter((one) => one.startsWith(typed)).map((one) => duration(field, kind, one, language)),
    ...words
      .filter((word) => word.startsWith(typed.toLowerCase()))
      .map((word) => suggestion(field, word, wordLabel(word, language))),
  ]
}

const suggestion = (field: string, text: string, label: string) => ({
  id: `${field}:${text}`,
  label,
  detail: text,
  term: `${field}:${text}`,
  choice: { kind: 'insert' as const, text },
})

function duration(field: string, kind: FieldKind, text: string, { t, locale }: Translator) {
  const unit = text.slice(-1)
  const format = isUnit(unit) ? ({ style: 'unit', unit: units[unit], unitDisplay: 'long' } as const) : {}
  const span = new Intl.NumberFormat(locale, format).format(Number.parseInt(text, 10))
  if (kind === 'age') return suggestion(field, `>${text}`, t('query.time.more', { span }))
  const isAhead = field === 'due' || field === 'promised'
  return suggestion(field, text, isAhead ? t('query.time.next', { span }) : t('query.time.last', { span }))
}

/** `last-week` as the language says it. */
function wordLabel(word: string, { locale }: Translator): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const days: Record<string, number> = { today: 0, yesterday: -1, tomorrow: 1 }
  const day = days[word]
  if (day !== undefined) return format.format(day, 'day')
  const [which, unit] = word.split('-')
  const shift = which === 'last' ? -1 : which === 'next' ? 1 : 0
  return format.format(shift, unit === 'year' ? 'year' : unit === 'month' ? 'month' : 'week')
}
