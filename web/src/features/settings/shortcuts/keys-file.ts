import { z } from 'zod'
import type { AnyCommand } from '../../../lib/commands/command'
import { hasSingleKeys, isRemapped, ownKeysName, type Preferences } from '../../../lib/commands/effective-keys'
import { presetNames, presetOf } from '../../../lib/commands/key-presets.data'
import { isKeySequence } from '../../../lib/keyboard/reserved-keys'

/** A map of keys as a file, to be given to colleagues or taken to another desk. */
const KeysFile = z.object({
  foyerKeys: z.literal(1),
  preset: z.enum(presetNames),
  singleKeys: z.boolean(),
  keys: z.record(z.string().max(55), z.array(z.string().refine(isKeySequence)).max(5)),
})

type Change = Record<string, string | false | null>

export function writeKeysFile(commands: readonly AnyCommand[], preferences: Preferences): string {
  const own = commands
    .filter(({ id }) => isRemapped(id, preferences))
    .map(({ id }) => [id, String(preferences[ownKeysName(id)]).split('\n').filter(Boolean)] as const)
  const file = {
    foyerKeys: 1,
    preset: presetOf(preferences),
    singleKeys: hasSingleKeys(preferences),
    keys: Object.fromEntries(own),
  } satisfies z.input<typeof KeysFile>
  return `${JSON.stringify(file, null, 2)}\n`
}

/** What taking a file over changes, and the commands in it that this desk does not know; null where it is no such file. */
export function readKeysFile(
  text: string,
  commands: readonly AnyCommand[],
): { change: Change; unknown: string[] } | null {
  const file = KeysFile.safeParse(parse(text))
  if (!file.success) return null
  const { preset, singleKeys, keys } = file.data
  const known = new Set<string>(commands.map(({ id }) => id))
  const given = Object.entries(keys).filter(([id]) => known.has(id))
  return {
    change: {
      ...forgetAll(commands),
      keyPreset: preset === 'foyer' ? null : preset,
      singleKeys: singleKeys ? null : false,
      ...Object.fromEntries(given.map(([id, sequences]) => [`keys.${id}`, sequences.join('\n')])),
    },
    unknown: Object.keys(keys).filter((id) => !known.has(id)),
  }
}

/** Every command back to its usual keys. */
export const forgetAll = (commands: readonly AnyCommand[]): Record<string, null> =>
  Object.fromEntries(commands.map(({ id }) => [ownKeysName(id), null]))

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Any file can be chosen; one that is no JSON is refused like one of another kind.
    return null
  }
}
