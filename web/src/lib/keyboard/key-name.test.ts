import { expect, test } from 'vitest'
import { keyName } from './key-name'
import { press } from './test-press'

const named = (...[key, code, more]: Parameters<typeof press>) => keyName(press(key, code, more), false)

test('a printable sign decides, wherever its key lies', () => {
  expect(named('e', 'KeyE')).toBe('e')
  expect(named('z', 'KeyY')).toBe('z') // German layout
  expect(named('?', 'Minus', { shiftKey: true })).toBe('?')
  expect(named('#', 'Digit3', { shiftKey: true })).toBe('#')
})

test('letters name Shift, Caps Lock does not count as Shift', () => {
  expect(named('E', 'KeyE', { shiftKey: true })).toBe('Shift+e')
  expect(named('E', 'KeyE')).toBe('e')
})

test('other scripts are read by position, also under Ctrl', () => {
  expect(named('у', 'KeyE')).toBe('e') // Russian layout
  expect(named('л', 'KeyK', { ctrlKey: true })).toBe('Mod+k')
  expect(named('ъ', 'BracketRight')).toBe(']')
  expect(named('.', 'Slash')).toBe('.') // the Russian full stop is printed, so it counts
})

test('with AltGr the printed sign counts alone', () => {
  expect(named(']', 'Digit9', { altGraph: true, ctrlKey: true, altKey: true })).toBe(']')
  expect(named('€', 'KeyE', { altGraph: true, ctrlKey: true, altKey: true })).toBeNull()
  expect(keyName(press(']', 'Digit6', { altKey: true }), true)).toBe(']')
})

test('compositions, dead keys and bare modifiers mean nothing', () => {
  expect(named('k', 'KeyK', { isComposing: true })).toBeNull()
  expect(named('Dead', 'Equal')).toBeNull()
  expect(named('Shift', 'ShiftLeft', { shiftKey: true })).toBeNull()
})

test('Command is the main modifier of a Mac, Ctrl elsewhere', () => {
  expect(keyName(press('k', 'KeyK', { metaKey: true }), true)).toBe('Mod+k')
  expect(keyName(press('k', 'KeyK', { ctrlKey: true }), true)).toBe('Ctrl+k')
  expect(named('Enter', 'Enter', { ctrlKey: true, shiftKey: true })).toBe('Mod+Shift+Enter')
})
