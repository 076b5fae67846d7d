/** One connection says where its person is and what they do there; `doing` null: gone. Ids and one word, never content. */
export type Signal = { source: string; who: string; place: string; doing: string | null }
export type Present = { id: string; doing: string }
type Entry = { who: string; doing: string; heardAt: number }

const goneMs = 30_000
const fadesMs = 20_000
const bundleMs = 100
const mostAtOnePlace = 10
/** What one does by being there; everything else fades to it when it is not said again. */
export const restingDoing = 'viewing'

/**
 * Who is where, as every process hears it from all of them. Kept in memory alone, and forgotten where it is not said again.
 * The clock is given, so that nobody has to wait.
 */
export class PresenceBoard {
  readonly #places = new Map<string, Map<string, Entry>>()
  readonly #placeOf = new Map<string, string>()
  readonly #shown = new Map<string, string>()
  readonly #touched = new Set<string>()
  readonly #now: () => number
  #listener: ((places: string[]) => void) | null = null
  #timer: NodeJS.Timeout | null = null
  /** Carries a signal to every process, this one too; alone until it is connected. */
  spread: (signal: Signal) => void = (signal) => this.take(signal)

  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  /** Told which places look different, some 100 ms after they began to. */
  listen(listener: (places: string[]) => void): () => void {
    this.#listener = listener
    const sweeping = setInterval(() => this.sweep(), 1_000).unref()
    return () => {
      clearInterval(sweeping)
      if (this.#timer !== null) clearTimeout(this.#timer)
      this.#listener = null
    }
  }

  take({ source, who, place, doing }: Signal): void {
    const before = this.#placeOf.get(source)
    if (before !== undefined && (before !== place || doing === null)) this.#remove(before, source)
    if (doing === null) return
    const there = this.#places.get(place) ?? new Map<string, Entry>()
    this.#places.set(place, there.set(source, { who, doing, heardAt: this.#now() }))
    this.#placeOf.set(source, place)
    this.#touch(place)
  }

  /** Each person once, by what tells most of them; those who write come first. */
  at(place: string): Present[] {
    const found = new Map<string, string>()
    for (const { who, doing, heardAt } of this.#places.get(place)?.values() ?? []) {
      const shown = this.#now() - heardAt > fadesMs ? restingDoing : doing
      if (shown !== restingDoing || !found.has(who)) found.set(who, shown)
    }
    const all = [...found].map(([id, doing]) => ({ id, doing }))
    return all.sort((one, other) => rank(one) - rank(other)).slice(0, mostAtOnePlace)
  }

  get places(): string[] {
    return [...this.#places.keys()]
  }

  /** Lets go of whoever was not heard of any more. */
  sweep(): void {
    for (const [place, there] of this.#places) {
      for (const [source, { heardAt }] of there) if (this.#now() - heardAt > goneMs) this.#remove(place, source)
      this.#touch(place)
    }
  }

  #remove(place: string, source: string): void {
    const there = this.#places.get(place)
    there?.delete(source)
    this.#placeOf.delete(source)
    if (there?.size === 0) this.#places.delete(place)
    this.#touch(place)
  }

  #touch(place: string): void {
    if (JSON.stringify(this.at(place)) === (this.#shown.get(place) ?? '[]')) return
    this.#touched.add(place)
    this.#timer ??= setTimeout(() => this.#tell(), bundleMs).unref()
  }

  #tell(): void {
    this.#timer = null
    const changed = [...this.#touched].filter((place) => {
      const look = JSON.stringify(this.at(place))
      const before = this.#shown.get(place) ?? '[]'
      if (look === '[]') this.#shown.delete(place)
      else this.#shown.set(place, look)
      return look !== before
    })
    this.#touched.clear()
    if (changed.length > 0) this.#listener?.(changed)
  }
}

const rank = ({ doing }: Present): number => (doing === restingDoing ? 1 : 0)
