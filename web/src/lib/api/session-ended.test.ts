import { expect, test } from 'vitest'
import { sessionEnded } from './session-ended'

test('an answer to what was asked before signing in again does not ask once more', () => {
  let count = 0
  const stop = sessionEnded.listen(() => {
    count++
  })
  const before = performance.now()
  sessionEnded.announce(before)
  expect(count).toBe(1)
  sessionEnded.renewed()
  sessionEnded.announce(before - 1)
  expect(count).toBe(1)
  sessionEnded.announce(performance.now())
  expect(count).toBe(2)
  stop()
})
