import { expect, test } from 'vitest'
import { collide } from '../../lib/keyboard/key-sequence'
import { commands } from './registry'

test('every id stands for one command', () => {
  const ids = commands.map((command) => command.id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('no key twice in a scope', () => {
  const bound = commands.flatMap((command) =>
    (command.shortcut ?? []).map((keys) => ({ keys, scope: command.scope, id: command.id })),
  )
  const clashes = bound.flatMap((one, index) =>
    bound
      .slice(index + 1)
      .filter((other) => one.scope === other.scope && collide(one.keys, other.keys))
      .map((other) => [one.id, other.id]),
  )
  expect(clashes).toEqual([])
})

test('no default key needs Ctrl and Alt together, which some keyboards type letters with', () => {
  const keys = commands.flatMap((command) => command.shortcut ?? [])
  expect(keys.filter((sequence) => /(Mod|Ctrl)\+.*Alt\+/.test(sequence))).toEqual([])
})
