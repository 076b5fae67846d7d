import { describe, expect, test } from 'vitest'
import { keyName } from './key-name'
import { press } from './test-press'

/** What keyboards send for the commands of every day: layout, printed sign, position, name. */
const layouts = [
  ['German', 'z', 'KeyY', 'z'],
  ['German', 'y', 'KeyZ', 'y'],
  ['French', 'a', 'KeyQ', 'a'],
  ['French', 'm', 'Semicolon', 'm'],
  ['French', '!', 'Slash', '!'],
  ['Russian', 'о', 'KeyJ', 'j'],
  ['Russian', 'у', 'KeyE', 'e'],
  ['Russian', 'к', 'KeyR', 'r'],
  ['Russian', 'х', 'BracketLeft', '['],
  ['Russian', 'ъ', 'BracketRight', ']'],
  ['Greek', 'ε', 'KeyE', 'e'],
  ['Greek', 'ξ', 'KeyJ', 'j'],
  ['Greek', 'σ', 'KeyS', 's'],
  ['Hebrew', 'ח', 'KeyJ', 'j'],
  ['Hebrew', 'ק', 'KeyE', 'e'],
  ['Arabic', 'ت', 'KeyJ', 'j'],
  ['Arabic', 'ث', 'KeyE', 'e'],
  ['Arabic', 'لا', 'KeyB', 'b'],
  ['Ukrainian', 'і', 'KeyS', 's'],
] as const

describe.each(layouts)('%s %s', (_layout, key, code, name) => {
  test('alone', () => expect(keyName(press(key, code), false)).toBe(name))
  test('under Ctrl', () => expect(keyName(press(key, code, { ctrlKey: true }), false)).toBe(`Mod+${name}`))
  test('under Command', () => expect(keyName(press(key, code, { metaKey: true }), true)).toBe(`Mod+${name}`))
})

test.each([
  ['German', ']', 'Digit9'],
  ['German', '[', 'Digit8'],
  ['French', '#', 'Digit3'],
  ['Spanish', '#', 'Digit3'],
  ['Norwegian', ']', 'Digit9'],
])('%s AltGr types %s: the sign counts, Ctrl and Alt do not', (_layout, key, code) =>
  expect(keyName(press(key, code, { altGraph: true, ctrlKey: true, altKey: true }), false)).toBe(key),
)

test.each([
  ['an accent that waits for its letter', press('Dead', 'BracketLeft')],
  ['an accent under AltGr', press('Dead', 'BracketRight', { altGraph: true, ctrlKey: true, altKey: true })],
  ['a word that is being composed', press('j', 'KeyJ', { isComposing: true })],
  ['an input method at work', press('Process', 'KeyJ')],
  ['AltGr itself', press('AltGraph', 'AltRight', { altGraph: true })],
])('%s means nothing', (_what, event) => expect(keyName(event, false)).toBeNull())
