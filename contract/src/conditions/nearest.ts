/** The candidate a typing slip away from `word`, or the one it begins; null where none is near. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const asked = word.toLowerCase()
  const begun = asked.length < 2 ? undefined : candidates.find((one) => one.toLowerCase().startsWith(asked))
  if (begun !== undefined) return begun
  const most = asked.length <= 3 ? 1 : 2
  const ranked = candidates.map((one) => ({ one, distance: distanceBetween(asked, one.toLowerCase()) }))
  const best = ranked.filter(({ distance }) => distance <= most).sort((a, b) => a.distance - b.distance)[0]
  return best?.one ?? null
}

/** Whether one letter too many, too few, another, or two swapped make one of the other. */
export const isOneSlipAway = (one: string, other: string): boolean => distanceBetween(one, other) === 1

/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
function distanceBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1]
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      const cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      )
      current.push(isSwap ? Math.min(cost, (beforeLast[column - 2] ?? 0) + 1) : cost)
    }
    beforeLast = last
    last = current
  }
  return last[b.length] ?? 0
}
