import { expect, test } from 'vitest'
import { collide, isSingleKey, matchSequence } from './key-sequence'

const known = [{ keys: 'g m' }, { keys: 'g u' }, { keys: 'e' }, { keys: 'Mod+k' }]

test('a sequence is found whole, waits while it can grow, and ends with any other key', () => {
  expect(matchSequence(['e'], known)).toEqual({ found: { keys: 'e' } })
  expect(matchSequence(['g'], known)).toEqual({ pending: ['m', 'u'] })
  expect(matchSequence(['g', 'u'], known)).toEqual({ found: { keys: 'g u' } })
  expect(matchSequence(['g', 'x'], known)).toEqual({ none: true })
})

test('single keys are those that would type something', () => {
  expect(['e', 'g u', '?', 'Shift+m', '#'].every(isSingleKey)).toBe(true)
  expect(['Mod+k', 'F6', 'Enter', 'ArrowDown', 'Escape'].some(isSingleKey)).toBe(false)
})

test('a beginning of another sequence collides with it', () => {
  expect(collide('g', 'g u')).toBe(true)
  expect(collide('g u', 'g u')).toBe(true)
  expect(collide('g m', 'g u')).toBe(false)
})
