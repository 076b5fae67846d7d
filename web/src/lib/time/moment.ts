import type { Translator } from '../i18n/translator'

type Style =
  | 'time'
  | 'exact'
  | 'exactDay'
  | 'weekday'
  | 'dayTime'
  | 'date'
  | 'dateYear'
  | 'dayTimeYear'
  | 'weekdayDate'
  | 'weekdayDateYear'
  | 'full'
  | 'day'
const styles: Record<Style, Intl.DateTimeFormatOptions> = {
  time: { hour: '2-digit', minute: '2-digit' },
  exact: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
  exactDay: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit' },
  weekday: { weekday: 'short', hour: '2-digit', minute: '2-digit' },
  dayTime: { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  dayTimeYear: {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  },
  date: { day: 'numeric', month: 'short' },
  dateYear: { day: 'numeric', month: 'short', year: 'numeric' },
  weekdayDate: { weekday: 'short', day: 'numeric', month: 'short' },
  weekdayDateYear: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  full: { dateStyle: 'full', timeStyle: 'short' },
  day: { year: 'numeric', month: '2-digit', day: '2-digit' },
}

const formats = new Map<string, Intl.DateTimeFormat>()
function formatAs(style: Style, at: Date, { locale, timeZone }: Pick<Translator, 'locale' | 'timeZone'>): string {
  // English here means the language, not the United States: 24 hours and day before month, like the rest of the desk.
  const tag = locale === 'en' ? 'en-GB' : locale
  const key = `${tag} ${timeZone} ${style}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(tag, { ...styles[style], timeZone })
  formats.set(key, format)
  return format.format(at)
}

const day = 86_400_000

/** `09:40` today, `yesterday`, `Mon 09:00` within six days either way, else `14 Nov` and in other years `14 Nov 2023`. */
export function shortMoment(at: Date, now: Date, translator: Translator): string {
  const days = daysBetween(at, now, translator)
  if (days === 0) return formatAs('time', at, translator)
  if (days === -1) return translator.t('moment.yesterday')
  if (Math.abs(days) < 7) return formatAs('weekday', at, translator)
  return formatAs(at.getFullYear() === now.getFullYear() ? 'date' : 'dateYear', at, translator)
}

/** Day, date and time in full, for tooltips and for those who listen. */
export const fullMoment = (at: Date, translator: Translator): string => formatAs('full', at, translator)

/** A moment to come, as short as it can be told: `Mon, 30 Nov, 09:00`, with its year where that is another. */
export const dayAndTime = (at: Date, translator: Translator, now = new Date()): string =>
  formatAs(at.getFullYear() === now.getFullYear() ? 'dayTime' : 'dayTimeYear', at, translator)

/** To the second, with its day unless it is today: for steps that follow each other quickly. */
export const exactTime = (at: Date, translator: Translator, now = new Date()): string =>
  formatAs(daysBetween(at, now, translator) === 0 ? 'exact' : 'exactDay', at, translator)

/** The clock of the day alone. */
export const clockTime = (at: Date, translator: Translator): string => formatAs('time', at, translator)

/** Whole calendar days from `now` to `at` in the reader's zone; yesterday is -1. */
export function daysBetween(at: Date, now: Date, { timeZone }: Pick<Translator, 'timeZone'>): number {
  return Math.round((dayStart(at, timeZone) - dayStart(now, timeZone)) / day)
}

function dayStart(at: Date, timeZone: string): number {
  const [dayOfMonth, month, year] = formatAs('day', at, { locale: 'en', timeZone }).split('/').map(Number)
  return Date.UTC(year ?? 1970, (month ?? 1) - 1, dayOfMonth ?? 1)
}

/** A day of the calendar, wherever one is: `Mon, 30 Nov`, with its year where that is another. */
export function calendarDay(text: string, { locale }: Pick<Translator, 'locale'>, now = new Date()): string {
  const at = new Date(`${text}T12:00:00Z`)
  const isThisYear = at.getUTCFullYear() === now.getFullYear()
  return formatAs(isThisYear ? 'weekdayDate' : 'weekdayDateYear', at, { locale, timeZone: 'UTC' })
}
