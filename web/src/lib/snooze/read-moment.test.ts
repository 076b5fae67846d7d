import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { momentOf, wallTime } from '../time/zoned'
import { readMoment } from './read-moment'

const timeZone = 'Europe/Berlin'
/** Monday, 23 November 2026, 14:20 in Berlin. */
const now = new Date('2026-11-23T13:20:00Z')
const said = (text: string, locale = 'en'): string | null => {
  const at = readMoment(text, { now, timeZone, locale })
  if (at === null) return null
  const { year, month, day, hour, minute } = wallTime(at, timeZone)
  const two = (figure: number) => String(figure).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`
}

const cases: Record<string, Record<string, string | null>> = {
  en: {
    '2h': '2026-11-23 16:20',
    '2 hours': '2026-11-23 16:20',
    'in an hour': '2026-11-23 15:20',
    '1h30': '2026-11-23 15:50',
    '90 min': '2026-11-23 15:50',
    'fri 15': '2026-11-27 15:00',
    Friday: '2026-11-27 09:00',
    'next fri at 3pm': '2026-11-27 15:00',
    mon: '2026-11-30 09:00',
    'monday 16:00': '2026-11-23 16:00',
    'monday 14:00': '2026-11-30 14:00',
    'in 2 weeks': '2026-12-07 09:00',
    '2w': '2026-12-07 09:00',
    'next week': '2026-11-30 09:00',
    'in 2 weeks at 8:30': '2026-12-07 08:30',
    'in three months': '2027-02-23 09:00',
    '24.12.': '2026-12-24 09:00',
    '24/12 15:30': '2026-12-24 15:30',
    '12/24': '2026-12-24 09:00',
    '24 Dec': '2026-12-24 09:00',
    'Dec 24, 2027': '2027-12-24 09:00',
    '3rd of January': '2027-01-03 09:00',
    '1.2.': '2027-02-01 09:00',
    '2027-03-05 7:15': '2027-03-05 07:15',
    'tomorrow 9': '2026-11-24 09:00',
    'Tomorrow at 12 am': '2026-11-24 00:00',
    'day after tomorrow': '2026-11-25 09:00',
    'today 18': '2026-11-23 18:00',
    '15:30': '2026-11-23 15:30',
    '9:30': '2026-11-24 09:30',
    'at 9': '2026-11-24 09:00',
    '': null,
    '15': null,
    'tomorrow 25': null,
    '30.2.': null,
    'today 9': null,
    '1.1.2020': null,
    '0h': null,
    'fri fri': null,
    'fri 15 apples': null,
    'tomorrow 9 10': null,
    '99999 weeks': null,
  },
  de: {
    'in 2 Stunden': '2026-11-23 16:20',
    '2 Std.': '2026-11-23 16:20',
    'fr 15': '2026-11-27 15:00',
    'Freitag um 15 Uhr': '2026-11-27 15:00',
    'am Freitag, 15.30': '2026-11-27 15:30',
    'mo 9': '2026-11-30 09:00',
    'in einer Woche': '2026-11-30 09:00',
    'nächste Woche': '2026-11-30 09:00',
    'in 2 Wochen': '2026-12-07 09:00',
    '24.12.': '2026-12-24 09:00',
    'am 24. Dezember um 8': '2026-12-24 08:00',
    'morgen 9': '2026-11-24 09:00',
    übermorgen: '2026-11-25 09:00',
    'fri 15': '2026-11-27 15:00',
    'märz 3': '2027-03-03 09:00',
  },
  nb: {
    'om 2 timer': '2026-11-23 16:20',
    'fre 15': '2026-11-27 15:00',
    'i morgen kl. 9': '2026-11-24 09:00',
    'om to uker': '2026-12-07 09:00',
    'neste uke': '2026-11-30 09:00',
    '24. desember': '2026-12-24 09:00',
    lørdag: '2026-11-28 09:00',
    'i overmorgen': '2026-11-25 09:00',
  },
  fr: {
    'dans 2 heures': '2026-11-23 16:20',
    'ven 15': '2026-11-27 15:00',
    'vendredi à 15h30': '2026-11-27 15:30',
    'dans deux semaines': '2026-12-07 09:00',
    'semaine prochaine': '2026-11-30 09:00',
    'le 24 décembre': '2026-12-24 09:00',
    '24/12': '2026-12-24 09:00',
    'mar 15': '2026-11-24 15:00',
    '3 mars': '2027-03-03 09:00',
    'demain 9': '2026-11-24 09:00',
    'demain 15h': '2026-11-24 15:00',
    'après-demain': '2026-11-25 09:00',
    "aujourd'hui 18": '2026-11-23 18:00',
  },
  es: {
    'en 2 horas': '2026-11-23 16:20',
    'vie 15': '2026-11-27 15:00',
    'el viernes a las 15': '2026-11-27 15:00',
    'dentro de 2 semanas': '2026-12-07 09:00',
    'la semana que viene': '2026-11-30 09:00',
    '24 de diciembre': '2026-12-24 09:00',
    'mañana 9': '2026-11-24 09:00',
    'pasado mañana': '2026-11-25 09:00',
    sábado: '2026-11-28 09:00',
  },
  it: {
    'tra 2 ore': '2026-11-23 16:20',
    'ven 15': '2026-11-27 15:00',
    'venerdì alle 15': '2026-11-27 15:00',
    'fra due settimane': '2026-12-07 09:00',
    'la prossima settimana': '2026-11-30 09:00',
    '24 dicembre': '2026-12-24 09:00',
    'domani 9': '2026-11-24 09:00',
    dopodomani: '2026-11-25 09:00',
  },
  pt: {
    'em 2 horas': '2026-11-23 16:20',
    'sex 15': '2026-11-27 15:00',
    'sexta-feira às 15': '2026-11-27 15:00',
    'daqui a 2 semanas': '2026-12-07 09:00',
    'próxima semana': '2026-11-30 09:00',
    '24 de dezembro': '2026-12-24 09:00',
    'amanhã 9': '2026-11-24 09:00',
    'depois de amanhã': '2026-11-25 09:00',
  },
  ru: {
    'через 2 часа': '2026-11-23 16:20',
    'через час': '2026-11-23 15:20',
    'пт 15': '2026-11-27 15:00',
    'в пятницу в 15:00': '2026-11-27 15:00',
    'через 2 недели': '2026-12-07 09:00',
    'через неделю': '2026-11-30 09:00',
    'на следующей неделе': '2026-11-30 09:00',
    '24 декабря': '2026-12-24 09:00',
    '24.12.': '2026-12-24 09:00',
    'завтра 9': '2026-11-24 09:00',
    'завтра в 9': '2026-11-24 09:00',
    послезавтра: '2026-11-25 09:00',
  },
}

describe.each(Object.keys(cases))('%s', (locale) => {
  test.each(Object.entries(cases[locale] ?? {}))('%s → %s', (text, expected) =>
    expect(said(text, locale)).toBe(expected),
  )
})

const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC']
const zone = fc.constantFrom(...zones)
const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })

test('whatever the zone and the day, “tomorrow 9” is nine on the next day’s clock', () => {
  fc.assert(
    fc.property(zone, moment, (timeZone, now) => {
      const at = readMoment('tomorrow 9', { now, timeZone, locale: 'en' })
      const today = wallTime(now, timeZone)
      const wanted = new Date(Date.UTC(today.year, today.month - 1, today.day + 1, 9))
      const shown = wallTime(at ?? now, timeZone)
      expect(Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour, shown.minute)).toBe(wanted.getTime())
    }),
  )
})

test('a length is a length, also over the night the clocks change', () => {
  fc.assert(
    fc.property(zone, moment, fc.integer({ min: 1, max: 500 }), (timeZone, now, hours) => {
      expect(readMoment(`${hours}h`, { now, timeZone, locale: 'de' })).toEqual(
        new Date(now.getTime() + hours * 3_600_000),
      )
    }),
  )
})

test('any words whatever lead to a moment to come, or to nothing', () => {
  const words = fc.constantFrom(
    'fri',
    '15',
    'in',
    '2',
    'weeks',
    '24.12.',
    'at',
    'pm',
    '9:30',
    'h',
    'next',
    'mars',
    'пт',
    '/',
    '',
  )
  fc.assert(
    fc.property(zone, moment, fc.array(words, { maxLength: 6 }), (timeZone, now, parts) => {
      const at = readMoment(parts.join(' '), { now, timeZone, locale: 'fr' })
      expect(at === null || at > now).toBe(true)
    }),
  )
})

test('a clock’s time is found again by the moment it names', () => {
  fc.assert(
    fc.property(zone, moment, (timeZone, now) => {
      const minute = new Date(Math.floor(now.getTime() / 60_000) * 60_000)
      const again = momentOf(wallTime(minute, timeZone), timeZone)
      // Where clocks are set back, the same time comes twice and the first is meant.
      expect([0, 1_800_000, 3_600_000]).toContain(minute.getTime() - again.getTime())
    }),
  )
})

test('clocks put forward over a time give it an hour later; set back, the first of two', () => {
  const berlin = (day: number, month: number, hour: number) =>
    momentOf({ year: 2026, month, day, hour, minute: 30 }, 'Europe/Berlin').toISOString()
  expect(berlin(29, 3, 2)).toBe('2026-03-29T01:30:00.000Z')
  expect(berlin(25, 10, 2)).toBe('2026-10-25T00:30:00.000Z')
})
