import type { Keys } from '../../platform/crypto'
import type { MarkKeys } from '../../platform/mail'

const current = '0'
const known = new WeakMap<Keys, MarkKeys>()

/** The keys of this desk's marks, derived from its secret. A change of key adds a letter; the old one goes on verifying. */
export function markKeysOf(keys: Keys): MarkKeys {
  const before = known.get(keys)
  if (before !== undefined) return before
  const made = { current, keys: [{ letter: current, secret: keys.forPurpose(`mail marks ${current}`) }] }
  known.set(keys, made)
  return made
}
