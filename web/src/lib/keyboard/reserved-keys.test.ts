import { expect, test } from 'vitest'
import { isKeySequence, keyRefusal } from './reserved-keys'

test.each([
  ['e', null],
  ['Shift+m', null],
  ['Mod+k', null],
  ['Mod+Alt+s', null],
  ['F8', null],
  ['Mod+t', 'browser'],
  ['Mod+Shift+n', 'browser'],
  ['Mod+1', 'browser'],
  ['Ctrl+Tab', 'browser'],
  ['F5', 'browser'],
  ['Tab', 'surface'],
  ['Enter', 'surface'],
  ['Escape', 'surface'],
  ['ArrowDown', 'surface'],
  ['Space', 'surface'],
] as const)('%s: %s', (key, refusal) => expect(keyRefusal(key)).toBe(refusal))

test('what a file holds is keys, or nothing', () => {
  expect(['e', 'g u', 'Mod+Alt+s', '* a'].every(isKeySequence)).toBe(true)
  expect(['', 'g ', 'Escape', 'e e e e', 'Mod+w', 'x'.repeat(40)].some(isKeySequence)).toBe(false)
})
