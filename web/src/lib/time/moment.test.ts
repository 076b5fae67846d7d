import { expect, test } from 'vitest'
import { createTranslator } from '../i18n/translator'
import { shortMoment } from './moment'
import { toSpan } from './span'

const oslo = createTranslator('en', 'Europe/Oslo', {
  messages: { 'moment.yesterday': 'yesterday' },
  loadRest: null,
})
const now = new Date('2026-03-29T10:00:00Z') // the day the clocks go forward
const short = (at: string) => shortMoment(new Date(at), now, oslo)

test('the nearer, the shorter', () => {
  expect(short('2026-03-29T07:40:00Z')).toBe('09:40')
  expect(short('2026-03-28T22:30:00Z')).toBe('yesterday')
  expect(short('2026-03-30T07:00:00Z')).toMatch(/^Mon.*09:00$/)
  expect(short('2026-03-14T07:00:00Z')).toBe('14 Mar')
  expect(short('2023-11-14T07:00:00Z')).toBe('14 Nov 2023')
})

test('a day is the reader’s day', () => {
  expect(short('2026-03-28T23:30:00Z')).toBe('00:30')
})

test('spans take their largest fitting unit and are never zero', () => {
  expect(toSpan(20_000)).toEqual({ unit: 'minute', count: 1 })
  expect(toSpan(34 * 60_000)).toEqual({ unit: 'minute', count: 34 })
  expect(toSpan(-3 * 3_600_000)).toEqual({ unit: 'hour', count: 3 })
  expect(toSpan(47 * 3_600_000)).toEqual({ unit: 'hour', count: 47 })
  expect(toSpan(49 * 3_600_000)).toEqual({ unit: 'day', count: 2 })
})
