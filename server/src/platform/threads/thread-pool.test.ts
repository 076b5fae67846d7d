import { afterEach, expect, test } from 'vitest'
import { startThreadPool, type ThreadPool, type ThreadPoolOptions } from './thread-pool'

const pools: ThreadPool[] = []
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()))
})

function aPool(over: Partial<ThreadPoolOptions> = {}): ThreadPool {
  const entry = '../test/threads/probe.worker'
  const pool = startThreadPool({ entry, size: 1, timeoutMs: 20_000, memoryMiB: 256, idleMs: 30_000, ...over })
  pools.push(pool)
  return pool
}

test('a thread answers its calls in order, and an exception is the answer to its call alone', async () => {
  const pool = aPool()
  const [one, broken, two] = await Promise.all([
    pool.run({ act: 'double', value: 1 }),
    pool.run({ act: 'throw' }),
    pool.run({ act: 'double', value: 2 }),
  ])
  expect([one, two]).toEqual([{ ok: 2 }, { ok: 4 }])
  expect(broken).toMatchObject({ crash: expect.stringContaining('broken') })
  expect(pool.threadCount()).toBe(1)
})

test('endless work is ended, and the next call gets a thread', async () => {
  const pool = aPool({ timeoutMs: 1_000 })
  expect(await pool.run({ act: 'loop' })).toEqual({ timeout: 1_000 })
  expect(await pool.run({ act: 'double', value: 2 })).toEqual({ ok: 4 })
  expect(await pool.run({ act: 'loop' })).toEqual({ timeout: 1_000 })
})

test('bytes outside the heap are limited too', async () => {
  const pool = aPool({ growthMiB: 128 })
  expect(await pool.run({ act: 'grow' })).toMatchObject({ crash: expect.stringContaining('128 MiB') })
  expect(await pool.run({ act: 'double', value: 2 })).toEqual({ ok: 4 })
})

test('too much memory ends the thread, not the process', async () => {
  const pool = aPool({ memoryMiB: 32 })
  expect(await pool.run({ act: 'fill' })).toMatchObject({ crash: expect.any(String) })
  expect(await pool.run({ act: 'double', value: 2 })).toEqual({ ok: 4 })
})

test('a thread that ends itself fails its call', async () => {
  expect(await aPool().run({ act: 'exit' })).toMatchObject({ crash: expect.stringContaining('3') })
})

test('bytes travel both ways, and idle threads end', async () => {
  const pool = aPool({ idleMs: 20 })
  const answer = await pool.run<{ value: Uint8Array }>({ act: 'echo', value: new Uint8Array([1, 2]) })
  expect('ok' in answer && [...answer.ok.value]).toEqual([1, 2])
  await expect.poll(() => pool.threadCount(), { timeout: 10_000 }).toBe(0)
})

test('a closed pool answers instead of hanging', async () => {
  const pool = aPool()
  await pool.close()
  expect(await pool.run({ act: 'double', value: 1 })).toEqual({ crash: 'The threads are closed.' })
})
