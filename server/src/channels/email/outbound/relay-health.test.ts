import { expect, test } from 'vitest'
import { RelayHealth } from './relay-health'

function clock() {
  let at = 1_000_000
  return {
    now: () => at,
    pass: (ms: number) => {
      at += ms
    },
  }
}

test('the first relay that is well is the only one tried', () => {
  const health = new RelayHealth(clock().now)
  expect(health.order(['a', 'b']).tryIds).toEqual(['a'])
})

test('one that fails rests; the next takes over only after five minutes, and the first is asked again now and then', () => {
  const time = clock()
  const health = new RelayHealth(time.now)
  const meet = (isReached: boolean) => health.enter('a')?.(isReached)
  meet(false)
  expect(health.order(['a', 'b'])).toEqual({ tryIds: [], restMs: 20_000 })
  time.pass(20_000)
  expect(health.order(['a', 'b']).tryIds).toEqual(['a'])
  meet(false)
  time.pass(280_000)
  meet(false)
  expect(health.order(['a', 'b']).tryIds).toEqual(['b'])
  time.pass(20_000)
  expect(health.order(['a', 'b']).tryIds).toEqual(['a', 'b'])
  meet(true)
  expect(health.order(['a', 'b']).tryIds).toEqual(['a'])
})

test('a relay has at most four mails at once', () => {
  const health = new RelayHealth(clock().now)
  const places = [1, 2, 3, 4, 5].map(() => health.enter('a'))
  expect(places.map((place) => place !== null)).toEqual([true, true, true, true, false])
  places[0]?.(true)
  expect(health.enter('a')).not.toBeNull()
})

test('one that failed is asked by a single mail until it answers', () => {
  const time = clock()
  const health = new RelayHealth(time.now)
  health.enter('a')?.(false)
  time.pass(20_000)
  const probe = health.enter('a')
  expect(probe).not.toBeNull()
  expect(health.enter('a')).toBeNull()
  probe?.(true)
  expect(health.enter('a')).not.toBeNull()
  expect(health.enter('a')).not.toBeNull()
})

test('an outcome is written down when it changes, and once a minute', () => {
  const time = clock()
  const health = new RelayHealth(time.now)
  const meet = (isReached: boolean) => health.enter('a')?.(isReached)
  expect(meet(true)).toBe(true)
  expect(meet(true)).toBe(false)
  expect(meet(false)).toBe(true)
  time.pass(60_000)
  expect(meet(false)).toBe(true)
})
