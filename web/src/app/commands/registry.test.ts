import { describe, expect, test } from 'vitest'
import { effectiveKeys, fixedKeys, type Preferences } from '../../lib/commands/effective-keys'
import { conflictsOf } from '../../lib/commands/key-conflicts'
import { keyPresets, presetNames } from '../../lib/commands/key-presets.data'
import { isSingleKey } from '../../lib/keyboard/key-sequence'
import { commands } from './registry'

test('every id stands for one command', () => {
  const ids = commands.map((command) => command.id)
  expect(new Set(ids).size).toBe(ids.length)
})

describe.each(presetNames)('keys of the preset %s', (keyPreset) => {
  const preferences: Preferences = { keyPreset }

  test('none is that of two commands', () => {
    const clashes = commands.flatMap((command) =>
      effectiveKeys(command, preferences).flatMap((keys) =>
        conflictsOf(command, keys, { commands, preferences }).map((other) => [keys, command.id, other.id]),
      ),
    )
    expect(clashes).toEqual([])
  })

  test('it names commands there are', () => {
    const ids: string[] = commands.map((command) => command.id)
    expect(Object.keys(keyPresets[keyPreset].keys).filter((id) => !ids.includes(id))).toEqual([])
  })

  test('with single keys off, what is left are arrows, Enter, Escape, F6, Ctrl and Command', () => {
    const left = commands.flatMap((command) => effectiveKeys(command, { ...preferences, singleKeys: false }))
    expect(
      left.filter((keys) => !/^(Shift\+)?(Arrow(Up|Down|Left|Right)|Enter|Escape|F6)$|^(Mod|Ctrl)\+/.test(keys)),
    ).toEqual([])
    expect(left).toEqual(expect.arrayContaining(['ArrowDown', 'Enter', 'F6', 'Mod+k', 'Mod+Enter', 'Mod+p']))
  })
})

test('no default key needs Ctrl and Alt together, which some keyboards type letters with', () => {
  const keys = commands.flatMap((command) => command.shortcut ?? [])
  expect(keys.filter((sequence) => /(Mod|Ctrl)\+.*Alt\+/.test(sequence))).toEqual([])
})

const find = (id: string) => {
  const command = commands.find((one) => one.id === id)
  if (!command) throw new Error(`no command ${id}`)
  return command
}

test('own keys take the place of single ones, and the fixed ones stay', () => {
  expect(effectiveKeys(find('list.next'), { 'keys.list.next': 'g j\nF8' })).toEqual(['g j', 'F8', 'ArrowDown'])
  expect(effectiveKeys(find('ticket.done'), { 'keys.ticket.done': '' })).toEqual([])
  expect(effectiveKeys(find('palette.open'), { 'keys.palette.open': 'q' })).toEqual(['q', 'Mod+k'])
  expect(commands.flatMap(fixedKeys).some(isSingleKey)).toBe(false)
})

test('own keys lie over the preset', () => {
  const preferences = { keyPreset: 'helpScout', 'keys.ticket.note': 'm' }
  expect(effectiveKeys(find('ticket.note'), preferences)).toEqual(['m'])
  expect(effectiveKeys(find('list.next'), preferences)).toEqual(['k', 'ArrowDown'])
})

test('a conflict is named across places, and by the beginning of a sequence', () => {
  const named = (id: string, keys: string) =>
    conflictsOf(find(id), keys, { commands, preferences: {} }).map((other) => other.id)
  expect(named('ticket.done', 'j')).toEqual(['list.next'])
  expect(named('ticket.done', 'g')).toContain('go.mine')
  expect(named('snippet.insert', 'j')).toEqual([])
  expect(named('message.open', 'o')).toEqual([])
})

/** The table of the design, key by key; what has no page or ability yet is not in it. */
test.each([
  ['j', 'list.next'],
  ['ArrowDown', 'list.next'],
  ['k', 'list.previous'],
  ['ArrowUp', 'list.previous'],
  ['Enter', 'list.open'],
  ['u', 'ticket.close'],
  ['Escape', 'ticket.close'],
  ['n', 'message.next'],
  ['p', 'message.previous'],
  ['x', 'list.select'],
  ['Shift+j', 'list.selectNext'],
  ['Shift+k', 'list.selectPrevious'],
  ['* a', 'list.selectAll'],
  ['* n', 'list.selectNone'],
  ['/', 'list.search'],
  ['q', 'ticket.next'],
  ['c', 'ticket.new'],
  ['.', 'list.arrivals'],
  ['Mod+k', 'palette.open'],
  ['?', 'keys.list'],
  ['z', 'act.undo'],
  ['Shift+z', 'reply.sendNow'],
  ['Shift+u', 'ticket.unread'],
  ['Shift+f', 'ticket.follow'],
  ['Shift+b', 'ticket.promise'],
  ['d', 'ticket.context'],
  ['F6', 'region.next'],
  ['g i', 'go.open'],
  ['g m', 'go.mine'],
  ['g u', 'go.unassigned'],
  ['g s', 'go.snoozed'],
  ['g d', 'go.drafts'],
  ['g p', 'go.people'],
  ['g n', 'go.notifications'],
  ['g ,', 'settings.open'],
  ['r', 'ticket.reply'],
  ['a', 'ticket.reply'],
  ['m', 'ticket.note'],
  ['Shift+r', 'ticket.note'],
  ['e', 'ticket.done'],
  [']', 'ticket.doneNext'],
  ['Shift+e', 'ticket.doneNext'],
  ['[', 'ticket.donePrevious'],
  ['b', 'ticket.snooze'],
  ['h', 'ticket.snooze'],
  ['y', 'ticket.priority'],
  ['i', 'ticket.assignToMe'],
  ['Shift+a', 'ticket.assign'],
  ['l', 'ticket.tags'],
  ['t', 'ticket.team'],
  ['v', 'ticket.mailbox'],
  ['s', 'ticket.status'],
  ['w', 'ticket.macro'],
  ['Shift+m', 'ticket.merge'],
  ['Shift+s', 'message.split'],
  ['Shift+l', 'ticket.link'],
  ['!', 'ticket.spam'],
  ['#', 'ticket.delete'],
  ['Mod+p', 'ticket.print'],
  ['Mod+Enter', 'composer.send'],
  ['Mod+Shift+Enter', 'composer.sendDone'],
])('%s is %s', (keys, id) =>
  expect(commands.filter((command) => effectiveKeys(command, {}).includes(keys)).map((one) => one.id)).toEqual([id]),
)
