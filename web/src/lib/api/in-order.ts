const ends = new Map<string, Promise<void>>()

/**
 * Acts of one key run one after the other, in the order in which they were given: a ticket is answered before it is done.
 * What was given while an act was under way is built on it: where that is refused, it is refused with it.
 */
export function inOrder<T>(key: string, act: () => Promise<T>): Promise<T> {
  const before = ends.get(key)
  const acting = before === undefined ? act() : before.then(act)
  const end = acting.then(() => undefined)
  ends.set(key, end)
  const forget = () => {
    if (ends.get(key) === end) ends.delete(key)
  }
  end.then(forget, forget)
  return acting
}
