import { expect, test } from 'vitest'
import { ownPath } from './own-path'

test('only addresses inside the workspace pass', () => {
  expect(ownPath('/desk/views/mine?q=vip')).toBe('/desk/views/mine?q=vip')
  expect(ownPath('/desk')).toBe('/desk')
})

test.each([
  'https://evil.example/desk',
  '//evil.example/desk',
  '/desk\\@evil.example',
  '/desktop',
  '/other',
  '/desk/../other',
  '/desk\n//evil',
  undefined,
])('%j does not', (wanted) => {
  expect(ownPath(wanted)).toBeNull()
})
