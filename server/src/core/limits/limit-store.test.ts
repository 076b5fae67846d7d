import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../../test/desk'
import { AppError } from '../../platform/errors'
import { assertWithin, giveBack, type Limit, startAnew, takeFrom } from './index'

let desk: TestDesk
beforeAll(async () => {
  desk = await testDesk()
})
afterAll(() => desk.close())

let buckets = 0
const fixed = (free: number): Limit => ({ bucket: `test ${++buckets}`, free, windowSeconds: 900 })
const growing = (free: number): Limit => ({
  ...fixed(free),
  windowSeconds: 3600,
  delay: { firstSeconds: 30, mostSeconds: 900 },
})
const take = (...limits: Limit[]) => desk.transact((ctx) => takeFrom(ctx, limits))
const wait = async (...limits: Limit[]): Promise<number> => {
  try {
    await desk.transact((ctx) => assertWithin(ctx, limits))
    return 0
  } catch (error) {
    if (!(error instanceof AppError) || error.kind !== 'tooMany') throw error
    return Number(error.details.retryAfter)
  }
}
const later = (limit: Limit, seconds: number) =>
  sql`update rate_counters set resets_at = resets_at - make_interval(secs => ${seconds}) where bucket = ${limit.bucket}`.execute(
    desk.db,
  )

test('a fixed window ends when it began, however often it was tried', async () => {
  const limit = fixed(2)
  await take(limit)
  await later(limit, 100)
  await take(limit)
  expect(await wait(limit)).toBeGreaterThan(400)
  expect(await wait(limit)).toBeLessThanOrEqual(800)
  await expect(take(limit)).rejects.toMatchObject({ code: 'session.tooMany' })
  await later(limit, 801)
  expect(await wait(limit)).toBe(0)
  await take(limit)
})

test('the delay doubles with each try up to its most, and a refused try costs nothing', async () => {
  const limit = growing(2)
  await take(limit)
  expect(await wait(limit)).toBe(0)
  await take(limit)
  for (const seconds of [30, 60, 120, 240, 480, 900, 900]) {
    const left = await wait(limit) // less by what the test itself took
    expect(left).toBeLessThanOrEqual(seconds)
    expect(left).toBeGreaterThan(seconds / 2)
    await expect(take(limit)).rejects.toMatchObject({ code: 'session.tooMany' })
    await later(limit, seconds)
    await take(limit)
  }
})

test('tries side by side cannot all slip through', async () => {
  const limit = growing(3)
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => take(limit)))
  expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(3)
})

test('where one of two is full, nothing is taken from the other', async () => {
  const [full, free] = [fixed(1), fixed(2)]
  await take(full)
  await expect(take(full, free)).rejects.toMatchObject({ code: 'session.tooMany' })
  await take(free)
  expect(await wait(free)).toBe(0)
})

test('a try given back is free again, and so is a bucket started anew', async () => {
  const limit = fixed(1)
  await take(limit)
  await desk.transact((ctx) => giveBack(ctx, limit))
  await take(limit)
  expect(await wait(limit)).toBeGreaterThan(0)
  await desk.transact((ctx) => startAnew(ctx, limit))
  expect(await wait(limit)).toBe(0)
})
