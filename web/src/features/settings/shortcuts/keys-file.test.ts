import { Circle } from 'lucide-react'
import { expect, test } from 'vitest'
import { type AnyCommand, command } from '../../../lib/commands/command'
import { readKeysFile, writeKeysFile } from './keys-file'
import { swapped } from './use-remap'

const make = (id: AnyCommand['id'], shortcut: string[]): AnyCommand =>
  command({
    id,
    shortcut,
    label: 'app.name',
    icon: Circle,
    scope: 'ticket',
    isEnabled: () => true,
    perform: async () => undefined,
  })
const done = make('ticket.done', ['e'])
const next = make('list.next', ['j', 'ArrowDown'])
const commands = [done, next]

test('what is saved is what is taken over elsewhere', () => {
  const preferences = { 'keys.ticket.done': 'q\nF8', keyPreset: 'helpScout', singleKeys: false, theme: 'dark' }
  expect(readKeysFile(writeKeysFile(commands, preferences), commands)).toEqual({
    change: { 'keys.ticket.done': 'q\nF8', 'keys.list.next': null, keyPreset: 'helpScout', singleKeys: false },
    unknown: [],
  })
})

test('commands this desk does not know are named and left out', () => {
  const file = JSON.stringify({ foyerKeys: 1, preset: 'foyer', singleKeys: true, keys: { 'ticket.fly': ['q'] } })
  expect(readKeysFile(file, commands)?.unknown).toEqual(['ticket.fly'])
  expect(readKeysFile(file, commands)?.change).not.toHaveProperty('keys.ticket.fly')
})

test.each([
  'no JSON',
  '[]',
  '{"foyerKeys":2,"preset":"foyer","singleKeys":true,"keys":{}}',
  '{"foyerKeys":1,"preset":"emacs","singleKeys":true,"keys":{}}',
  '{"foyerKeys":1,"preset":"foyer","singleKeys":true,"keys":{"ticket.done":["Mod+w"]}}',
  '{"foyerKeys":1,"preset":"foyer","singleKeys":true,"keys":{"ticket.done":"e"}}',
])('%s is refused', (file) => expect(readKeysFile(file, commands)).toBeNull())

test('swapped, each has the keys of the other, and what is fixed stays where it is', () => {
  expect(swapped(done, 'j', [next], {})).toEqual({ 'keys.ticket.done': 'j', 'keys.list.next': 'e' })
})

test('of many keys only the wanted one goes', () => {
  const preferences = { 'keys.list.next': 'j\nq' }
  expect(swapped(done, 'j', [next], preferences)).toEqual({ 'keys.ticket.done': 'j', 'keys.list.next': 'q\ne' })
})
