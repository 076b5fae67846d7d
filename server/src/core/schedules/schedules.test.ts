import { afterAll, beforeAll, expect, test } from 'vitest'
import { itemsOf, type StaffedDesk, staffedDesk } from '../../../test/staffed-desk'
import { scheduleRoutes } from './index'

let house: StaffedDesk
beforeAll(async () => {
  house = await staffedDesk(scheduleRoutes)
})
afterAll(() => house.close())

const week = {
  mon: [['09:00', '17:00']],
  tue: [
    ['13:00', '17:00'],
    ['09:00', '13:00'],
  ],
}
const calculate = async (id: unknown, asked: object) =>
  (await house.as('light', 'POST', `/schedules/${id}/calculate`, asked)).body

test('a schedule is made, is the default where it is the first, and calculates as it says', async () => {
  const made = await house.as('admin', 'POST', '/schedules', { name: 'Office', zone: 'Europe/Oslo', week })
  expect(made).toMatchObject({
    status: 201,
    body: {
      version: 1,
      isDefault: true,
      effectiveFrom: null,
      holidays: [],
      week: { mon: [['09:00', '17:00']], sun: [] },
    },
  })
  const { id } = made.body
  // A Monday; what is after the second is cut off.
  expect(await calculate(id, { from: '2026-06-01T16:30:00.900+02:00', minutes: 45.5 })).toEqual({
    due: '2026-06-02T07:15:30.000Z',
  })
  expect(await calculate(id, { from: '2026-06-01T00:00:00Z', to: '2026-06-08T00:00:00Z' })).toEqual({ minutes: 960 })
  expect(await calculate(id, { from: '2026-06-08T00:00:00Z', to: '2026-06-01T00:00:00Z' })).toEqual({ minutes: 0 })
  const second = await house.as('manager', 'POST', '/schedules', { name: 'Phone', zone: 'UTC', week, isDefault: true })
  expect(second).toMatchObject({ status: 201, body: { isDefault: true } })
  const listed = itemsOf(await house.as('agent', 'GET', '/schedules'))
  expect(listed.map(({ name, isDefault }) => [name, isDefault])).toEqual([
    ['Phone', true],
    ['Office', false],
  ])
})

test('other hours judge from now on, or from when they are said to; what was said for later is then gone', async () => {
  const { body } = await house.as('admin', 'POST', '/schedules', { name: 'Growing', zone: 'UTC', week })
  const path = `/schedules/${body.id}`
  const past = { from: '2026-06-01T00:00:00Z', to: '2026-06-02T00:00:00Z' }
  const change = (given: object) => house.as('admin', 'PATCH', path, given)
  const around = { mon: [['00:00', '24:00']] }
  const now = await change({ week: around, version: 1 })
  expect(now).toMatchObject({ status: 200, body: { version: 2, week: { ...around, tue: [] } } })
  expect(await calculate(body.id, past)).toEqual({ minutes: 480 })
  expect(await calculate(body.id, { from: '2036-06-02T00:00:00Z', to: '2036-06-03T00:00:00Z' })).toEqual({
    minutes: 1440,
  })
  expect(await change({ week: around, effectiveFrom: '2026-06-01T12:00:00Z' })).toMatchObject({ status: 200 })
  expect(await calculate(body.id, past)).toEqual({ minutes: 180 + 720 })
  expect(await change({ name: 'Grown', version: 2 })).toMatchObject({ status: 409, body: { code: 'version.stale' } })
  expect(await change({ name: 'phone' })).toMatchObject({ status: 409, body: { code: 'schedule.nameTaken' } })
  expect(await change({ name: 'Grown' })).toMatchObject({
    body: { name: 'Grown', effectiveFrom: '2026-06-01T12:00:00.000Z' },
  })
})

test('what could never be due, overlaps or is no time is refused with what is wrong', async () => {
  const refused = async (given: object) =>
    (await house.as('admin', 'POST', '/schedules', { name: 'Bad', zone: 'UTC', week, ...given })).body.code
  expect(await refused({ week: {} })).toBe('schedule.neverOpen')
  expect(
    await refused({
      week: {
        mon: [
          ['09:00', '12:00'],
          ['11:00', '13:00'],
        ],
      },
    }),
  ).toBe('schedule.overlap')
  expect(await refused({ week: { mon: [['12:00', '09:00']] } })).toBe('schedule.overlap')
  expect(await refused({ week: { mon: [['9:00', '12:00']] } })).toBe('request.invalid')
  expect(await refused({ week: { mon: [['00:00', '24:30']] } })).toBe('request.invalid')
  expect(await refused({ zone: 'Mars/Olympus' })).toBe('request.invalid')
  const day = { date: '2026-12-24', name: 'Eve', intervals: [] }
  expect(await refused({ holidays: [day, day] })).toBe('schedule.holidayTwice')
  expect(await refused({ holidays: [{ ...day, date: '2026-02-30' }] })).toBe('request.invalid')
})

test('agents read and calculate, and change nothing; a deleted one is as one that never was', async () => {
  expect(await house.as('agent', 'POST', '/schedules', { name: 'Mine', zone: 'UTC', week })).toMatchObject({
    status: 403,
  })
  const { body } = await house.as('admin', 'POST', '/schedules', { name: 'Gone', zone: 'UTC', week })
  const path = `/schedules/${body.id}`
  expect(await house.as('agent', 'PATCH', path, { name: 'Mine' })).toMatchObject({ status: 403 })
  expect(await house.as('agent', 'DELETE', path)).toMatchObject({ status: 403 })
  expect(await house.as('admin', 'DELETE', path)).toMatchObject({ status: 204 })
  for (const [method, where] of [
    ['GET', path],
    ['PATCH', path],
    ['DELETE', path],
    ['GET', '/schedules/nothing'],
  ] as const)
    expect(await house.as('admin', method, where, method === 'PATCH' ? { name: 'X' } : undefined)).toMatchObject({
      status: 404,
      body: { code: 'schedule.unknown' },
    })
  expect(await house.as('admin', 'POST', '/schedules', { name: 'Gone', zone: 'UTC', week })).toMatchObject({
    status: 201,
  })
})
