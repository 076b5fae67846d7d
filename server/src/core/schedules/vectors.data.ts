import type { GivenHours } from './read-hours'

type Week = GivenHours['week']
const closed: Week = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
const workdays = (...intervals: [string, string][]): Week => ({
  ...closed,
  mon: intervals,
  tue: intervals,
  wed: intervals,
  thu: intervals,
  fri: intervals,
})
export const everyDay = (...intervals: [string, string][]): Week => ({
  ...workdays(...intervals),
  sat: intervals,
  sun: intervals,
})
const closedOn = (...dates: string[]) => dates.map((date) => ({ date, name: '', intervals: [] }))
const januaryUntil = (last: number) => Array.from({ length: last }, (_, index) => `2026-01-0${index + 1}`)
const around = (zone: string): GivenHours => ({ zone, week: everyDay(['00:00', '24:00']), holidays: [] })

/** The schedules of measures §4.2. */
export const schedules: Record<string, GivenHours> = {
  O: {
    zone: 'Europe/Oslo',
    week: workdays(['08:00', '16:00']),
    holidays: [
      ...closedOn('2026-05-01', '2026-05-14', '2026-05-25', '2026-12-25'),
      { date: '2026-12-24', name: 'Christmas Eve', intervals: [['08:00', '12:00']] },
    ],
  },
  R: {
    zone: 'Europe/Rome',
    week: { ...workdays(['09:00', '13:00'], ['14:30', '18:30']), sat: [['09:00', '12:00']] },
    holidays: closedOn('2026-06-02'),
  },
  G: { zone: 'Europe/Rome', week: { ...closed, sun: [['02:00', '04:00']] }, holidays: [] },
  S: { zone: 'America/Sao_Paulo', week: { ...everyDay(['08:00', '24:00']), sun: [] }, holidays: [] },
  K: {
    zone: 'Asia/Kolkata',
    week: { ...workdays(['10:00', '19:00']), sat: [['10:00', '14:00']] },
    holidays: closedOn('2026-01-26'),
  },
  N: { zone: 'America/New_York', week: everyDay(['00:00', '06:00'], ['22:00', '24:00']), holidays: [] },
  M: {
    zone: 'Europe/Moscow',
    week: workdays(['09:00', '18:00']),
    holidays: [
      ...closedOn(...januaryUntil(9)),
      { date: '2025-12-31', name: 'New Year’s Eve', intervals: [['09:00', '15:00']] },
    ],
  },
  'X/Oslo': around('Europe/Oslo'),
  'X/Sao_Paulo': around('America/Sao_Paulo'),
  'X/Moscow': around('Europe/Moscow'),
  'X/New_York': around('America/New_York'),
}

/** Elapsed seconds: id, schedule, from, to. */
export const spans: [id: string, schedule: string, from: string, to: string, seconds: number][] = [
  ['E1', 'O', '2026-04-30T15:30+02:00', '2026-05-04T08:45+02:00', 75 * 60],
  ['E2', 'O', '2026-05-13T07:00+02:00', '2026-05-15T17:00+02:00', 960 * 60],
  ['E3', 'O', '2026-12-23T14:00+01:00', '2026-12-28T09:00+01:00', 420 * 60],
  ['E4', 'O', '2026-01-01T00:00+01:00', '2027-01-01T00:00+01:00', 123_120 * 60],
  ['E5', 'X/Oslo', '2026-03-29T00:00+01:00', '2026-03-30T00:00+02:00', 1380 * 60],
  ['E6', 'X/Oslo', '2026-10-25T00:00+02:00', '2026-10-26T00:00+01:00', 1500 * 60],
  ['E7', 'N', '2026-03-07T22:00-05:00', '2026-03-08T06:00-04:00', 420 * 60],
  ['E8', 'N', '2026-10-31T22:00-04:00', '2026-11-01T06:00-05:00', 540 * 60],
  ['E9', 'R', '2026-02-20T12:30+01:00', '2026-02-21T10:15+01:00', 345 * 60],
  ['E10', 'G', '2026-03-29T00:00+01:00', '2026-03-30T00:00+02:00', 60 * 60],
  ['E11', 'G', '2026-10-25T00:00+02:00', '2026-10-26T00:00+01:00', 180 * 60],
  ['E12', 'S', '2019-02-16T22:00-02:00', '2019-02-17T00:00-03:00', 180 * 60],
  ['E13', 'X/Sao_Paulo', '2018-11-03T12:00-03:00', '2018-11-04T12:00-02:00', 1380 * 60],
  ['E14', 'K', '2026-01-23T18:59:30+05:30', '2026-01-27T10:00:15+05:30', 14_445],
  ['E15', 'X/Moscow', '2014-10-25T12:00+04:00', '2014-10-26T12:00+03:00', 1500 * 60],
  ['E16', 'M', '2025-12-31T14:00+03:00', '2026-01-12T10:00+03:00', 120 * 60],
]

/** When so many minutes have passed: id, schedule, from, minutes, due. */
export const dues: [id: string, schedule: string, from: string, minutes: number, due: string][] = [
  ['D1', 'O', '2026-04-30T15:30+02:00', 60, '2026-05-04T08:30+02:00'],
  ['D2', 'O', '2026-03-27T15:00+01:00', 480, '2026-03-30T15:00+02:00'],
  ['D3', 'O', '2026-05-11T12:00+02:00', 240, '2026-05-11T16:00+02:00'],
  ['D4', 'O', '2026-05-11T06:10+02:00', 90, '2026-05-11T09:30+02:00'],
  ['D5', 'R', '2026-05-30T11:00+02:00', 600, '2026-06-03T10:00+02:00'],
  ['D6', 'R', '2026-02-23T13:20+01:00', 30, '2026-02-23T15:00+01:00'],
  ['D7', 'K', '2026-01-24T13:30+05:30', 240, '2026-01-27T13:30+05:30'],
  ['D8', 'N', '2026-10-31T23:30-04:00', 240, '2026-11-01T02:30-05:00'],
  ['D9', 'X/New_York', '2026-03-08T00:00-05:00', 1440, '2026-03-09T01:00-04:00'],
  ['D10', 'S', '2026-06-13T23:00-03:00', 120, '2026-06-15T09:00-03:00'],
  ['D11', 'M', '2025-12-31T14:00+03:00', 120, '2026-01-12T10:00+03:00'],
  ['D12', 'O', '2026-12-24T11:00+01:00', 120, '2026-12-28T09:00+01:00'],
  ['D13', 'N', '2026-03-07T23:00-05:00', 240, '2026-03-08T04:00-04:00'],
]
