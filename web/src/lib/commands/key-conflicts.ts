import { collide, isSingleKey, type KeySequence } from '../keyboard/key-sequence'
import type { AnyCommand } from './command'
import { effectiveKeys, type Preferences } from './effective-keys'

/** Surfaces that lie over each other: while the inner one is at hand, it has the key. */
const overlaid: readonly (readonly string[])[] = [['list.open', 'message.open']]

/** Whether both can be meant by one press: while somebody writes, single keys are text. */
function meet(one: AnyCommand, other: AnyCommand, keys: KeySequence): boolean {
  if (one.id === other.id || overlaid.some((pair) => pair.includes(one.id) && pair.includes(other.id))) return false
  return (one.scope === 'composer') === (other.scope === 'composer') || !isSingleKey(keys)
}

/** Which other commands answer to these keys, or to a beginning of them. */
export const conflictsOf = (
  command: AnyCommand,
  keys: KeySequence,
  { commands, preferences }: { commands: readonly AnyCommand[]; preferences: Preferences },
): AnyCommand[] =>
  commands.filter(
    (other) =>
      meet(command, other, keys) && effectiveKeys(other, preferences).some((sequence) => collide(sequence, keys)),
  )
