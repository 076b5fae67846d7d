/**
 * Keys pressed one after the other, as `keyName` calls them, with blanks between: `e`, `g u`, `* a`, `Mod+k`.
 */
export type KeySequence = string

export type Match<T> = { found: T } | { pending: readonly string[] } | { none: true }

/**
 * Where the pressed keys stand among the known sequences: one of them, the beginning of some, or nothing. Any sequence
 * that could still grow keeps waiting without a time limit; the caller forgets the keys when nothing matches.
 */
export function matchSequence<T extends { keys: KeySequence }>(
  pressed: readonly string[],
  known: readonly T[],
): Match<T> {
  const typed = pressed.join(' ')
  const found = known.find((entry) => entry.keys === typed)
  if (found) return { found }
  const next = known
    .filter((entry) => entry.keys.startsWith(`${typed} `))
    .map((entry) => entry.keys.split(' ')[pressed.length] ?? '')
  return next.length > 0 ? { pending: [...new Set(next)] } : { none: true }
}

/** A single key without Ctrl, Command or Alt that types something: what the switch "single keys off" turns off. */
export function isSingleKey(keys: KeySequence): boolean {
  return keys.split(' ').some((key) => !/^(Mod|Ctrl|Meta|Alt)\+/.test(key) && /^(Shift\+)?[!-~]$/.test(key))
}

/** Sequences that cannot both work in one place: equal ones, or one that begins like the other. */
export function collide(one: KeySequence, other: KeySequence): boolean {
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `)
}
