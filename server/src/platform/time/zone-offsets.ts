import { wallClock } from './wall-clock'

/** A time without a change of the clocks, in seconds since 1970, `to` excluded; local time is the instant + `offset`. */
export type Stretch = { from: number; to: number; offset: number }

const daySeconds = 86_400
const mostYears = 2_000
const known = new Map<string, readonly Stretch[]>()

/** The stretches of a zone from an instant on, one after the other, without an end. */
export function* offsetsFrom(zone: string, at: number): Generator<Stretch, never> {
  if (!Number.isFinite(at)) throw new RangeError('no such instant')
  for (let year = new Date(at * 1000).getUTCFullYear(); ; year += 1)
    for (const stretch of yearOf(zone, year)) if (stretch.to > at) yield stretch
}

function yearOf(zone: string, year: number): readonly Stretch[] {
  const key = `${zone} ${year}`
  const found = known.get(key)
  if (found !== undefined) return found
  if (known.size >= mostYears) known.clear()
  const made = probe(zone, Date.UTC(year, 0, 1) / 1000, Date.UTC(year + 1, 0, 1) / 1000)
  known.set(key, made)
  return made
}

/** Looks at each day, and finds the second of a change between two that differ by halving. */
function probe(zone: string, from: number, to: number): readonly Stretch[] {
  const offsetAt = (at: number): number => wallClock(zone, at * 1000) / 1000 - at
  const stretches: Stretch[] = []
  let begun = { from, offset: offsetAt(from) }
  for (let day = from; day < to; day += daySeconds) {
    const end = Math.min(day + daySeconds, to)
    const offset = offsetAt(end)
    if (offset === begun.offset) continue
    let [before, after] = [day, end]
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2)
      if (offsetAt(middle) === begun.offset) before = middle
      else after = middle
    }
    stretches.push({ ...begun, to: after })
    begun = { from: after, offset }
  }
  // A change with the first second of the next year belongs to that.
  if (begun.from < to) stretches.push({ ...begun, to })
  return stretches
}
