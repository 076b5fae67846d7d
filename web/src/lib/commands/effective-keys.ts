import type { Me } from '@foyer/contract/agents'
import { isSingleKey, type KeySequence } from '../keyboard/key-sequence'
import { isMac } from '../keyboard/platform'
import type { AnyCommand } from './command'
import { keyPresets, presetOf } from './key-presets.data'

export type Preferences = Me['preferences']

/** Single keys can be switched off; arrows, Enter, F6 and Ctrl or Command keys stay. */
export const hasSingleKeys = (preferences: Preferences): boolean => preferences.singleKeys !== false

/** Where an agent's own keys of a command are kept, among their preferences; several stand on a line each. */
export const ownKeysName = (id: AnyCommand['id']): string => `keys.${id}`

export const isRemapped = (id: AnyCommand['id'], preferences: Preferences): boolean =>
  typeof preferences[ownKeysName(id)] === 'string'

/** What every map keeps: whatever is remapped, all can still be reached by arrows, Enter, F6 and Ctrl or Command keys. */
export const fixedKeys = (command: AnyCommand): readonly KeySequence[] =>
  (command.shortcut ?? []).filter((keys) => !isSingleKey(keys))

/** The keys that can be chosen: the agent's own, else those of the preset, else of the map itself. */
export function chosenKeys(command: AnyCommand, preferences: Preferences): readonly KeySequence[] {
  const own = preferences[ownKeysName(command.id)]
  if (typeof own === 'string') return own.split('\n').filter(Boolean)
  return usualKeys(command, preferences)
}

/** The keys of a command before anything was remapped. */
export function usualKeys(command: AnyCommand, preferences: Preferences): readonly KeySequence[] {
  const preset = keyPresets[presetOf(preferences)].keys[command.id]
  if (preset) return isMac ? preset.map((keys) => keys.replace('Mod+Alt+', 'Ctrl+Alt+')) : preset
  return (command.shortcut ?? []).filter(isSingleKey)
}

/** The keys of a command as this agent has them. */
export function effectiveKeys(command: AnyCommand, preferences: Preferences): readonly KeySequence[] {
  const keys = [...new Set([...chosenKeys(command, preferences), ...fixedKeys(command)])]
  return hasSingleKeys(preferences) ? keys : keys.filter((sequence) => !isSingleKey(sequence))
}
