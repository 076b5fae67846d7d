import type { AnyCommand } from '../../../lib/commands/command'
import { useCommands } from '../../../lib/commands/command-runner'
import { chosenKeys, ownKeysName, type Preferences } from '../../../lib/commands/effective-keys'
import { useLanguage } from '../../../lib/i18n/language'
import { collide, type KeySequence } from '../../../lib/keyboard/key-sequence'
import { changePreferences } from '../../../lib/session/change-preferences'
import { useMe } from '../../../lib/session/session'
import { useAct } from '../use-act'
import { forgetAll } from './keys-file'

export type KeyChange = Parameters<typeof changePreferences>[0]

/** What can be done to the own map of keys; each act can be taken back. */
export function useRemap() {
  const { all, did } = useCommands()
  const { preferences } = useMe()
  const { t } = useLanguage()
  const { act, error, again, isBusy } = useAct()
  const put = (change: KeyChange) =>
    act(async () => {
      const before = Object.fromEntries(Object.keys(change).map((name) => [name, plain(preferences[name])]))
      await changePreferences(change)
      did({ said: t('keys.changed'), undo: () => changePreferences(before) })
    })
  return {
    error,
    again,
    isBusy,
    put,
    set: (command: AnyCommand, keys: KeySequence) => put({ [ownKeysName(command.id)]: keys }),
    clear: (command: AnyCommand) => put({ [ownKeysName(command.id)]: '' }),
    reset: (command: AnyCommand) => put({ [ownKeysName(command.id)]: null }),
    resetAll: () => put(forgetAll(all)),
    swap: (command: AnyCommand, keys: KeySequence, others: readonly AnyCommand[]) =>
      put(swapped(command, keys, others, preferences)),
  }
}

/** The keys go to the one command, and the first of the others gets what that one had. */
export function swapped(
  command: AnyCommand,
  keys: KeySequence,
  others: readonly AnyCommand[],
  preferences: Preferences,
): KeyChange {
  const had = chosenKeys(command, preferences)
  const left = others.map((other, index) => {
    const kept = chosenKeys(other, preferences).filter((sequence) => !collide(sequence, keys))
    return [ownKeysName(other.id), [...kept, ...(index === 0 ? had : [])].join('\n')]
  })
  return { [ownKeysName(command.id)]: keys, ...Object.fromEntries(left) }
}

const plain = (value: unknown): string | number | boolean | null =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
