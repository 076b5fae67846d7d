import type { Me } from '@foyer/contract/agents'
import type { AnyCommand } from '../../lib/commands/command'
import { isSingleKey, type KeySequence } from '../../lib/keyboard/key-sequence'

/** Single keys can be switched off; arrows, Enter, F6 and Ctrl or Command keys stay. */
export const hasSingleKeys = (preferences: Me['preferences']): boolean => preferences.singleKeys !== false

/** The keys of a command as this agent has them: remapped (`keys.<id>`), else the map's own. */
export function effectiveKeys(command: AnyCommand, preferences: Me['preferences']): readonly KeySequence[] {
  const own = preferences[`keys.${command.id}`]
  const keys = typeof own === 'string' ? (own === '' ? [] : [own]) : (command.shortcut ?? [])
  return hasSingleKeys(preferences) ? keys : keys.filter((sequence) => !isSingleKey(sequence))
}
