import { expect, test } from 'vitest'
import { hashPassword, inHashingQueue, isPassword } from './hash-password'

test('argon2id with 19 MiB, two passes, one lane', async () => {
  expect(await hashPassword('a long password')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})

test('right is right, however its letters are composed; anything else is wrong', async () => {
  const stored = await hashPassword('Zoë und Ärger')
  expect(await isPassword(stored, 'Zoë und Ärger'.normalize('NFD'))).toBe(true)
  expect(await isPassword(stored, 'zoë und ärger')).toBe(false)
  expect(await isPassword(stored, '')).toBe(false)
})

test('G04: without a hash the same work is done, and the answer is no', async () => {
  const stored = await hashPassword('a long password')
  const work = async (hash: string | null): Promise<number> => {
    const before = process.cpuUsage()
    expect(await isPassword(hash, 'anything at all')).toBe(false)
    return process.cpuUsage(before).user
  }
  // Processor time, not the clock's: hashing is far above whatever else goes on.
  const [known, unknown] = [await work(stored), await work(null)]
  expect(unknown).toBeGreaterThan(known / 4)
})

test('two hash at once, the others wait their turn, and a flood is refused', async () => {
  let [running, most, done] = [0, 0, 0]
  const work = async () => {
    most = Math.max(most, ++running)
    await new Promise((resolve) => setImmediate(resolve))
    running--
    done++
  }
  const results = await Promise.allSettled(Array.from({ length: 300 }, () => inHashingQueue(work)))
  expect(most).toBe(2)
  expect(done).toBe(202)
  expect(results.filter((one) => one.status === 'rejected').map((one) => one.reason.code)).toEqual(
    Array(98).fill('session.busy'),
  )
})

test('a failing hash frees its place', async () => {
  const failing = () => Promise.reject(new Error('no memory'))
  await Promise.allSettled(Array.from({ length: 5 }, () => inHashingQueue(failing)))
  expect(await inHashingQueue(async () => 'done')).toBe('done')
})
