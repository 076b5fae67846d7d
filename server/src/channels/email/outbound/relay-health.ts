/** What this process met at each relay lately. Every process learns it for itself: the worst that costs is one more try. */
type Health = {
  inFlight: number
  failingSince: number | null
  restUntil: number
  notedAt: number
  isNotedWell: boolean
}

const lanes = 4
const restMs = 20_000
const downMs = 5 * 60_000
const notedForMs = 60_000

export class RelayHealth {
  readonly #known = new Map<string, Health>()

  constructor(readonly now: () => number = Date.now) {}

  /**
   * The relays to try, in order: the first one that is well, before it those down so long that the next may take over but
   * that are worth asking again. Empty where all that may be asked are resting; then `restMs` says how long.
   */
  order(relayIds: readonly string[]): { tryIds: string[]; restMs: number } {
    const now = this.now()
    const tryIds: string[] = []
    let rest = Number.POSITIVE_INFINITY
    for (const id of relayIds) {
      const { failingSince, restUntil } = this.#of(id)
      if (restUntil <= now) tryIds.push(id)
      else rest = Math.min(rest, restUntil - now)
      if (failingSince === null || now - failingSince < downMs) break
    }
    return { tryIds, restMs: Number.isFinite(rest) ? rest : restMs }
  }

  /**
   * Takes a place with a relay, null where as many mails are with it as one server should have from us at once. Call what
   * comes back with whether the relay was reached (null: it was not asked); it answers whether that is news to write down.
   */
  enter(relayId: string): ((isReached: boolean | null) => boolean) | null {
    const health = this.#of(relayId)
    // One that failed is asked by a single mail: many would only wait for the same silence.
    if (health.inFlight >= (health.failingSince === null ? lanes : 1)) return null
    health.inFlight += 1
    return (isReached) => {
      health.inFlight -= 1
      if (isReached === null) return false
      if (isReached) {
        health.failingSince = null
        health.restUntil = 0
      } else {
        health.failingSince ??= this.now()
        health.restUntil = this.now() + restMs
      }
      return this.#isNews(health, isReached)
    }
  }

  #isNews(health: Health, isReached: boolean): boolean {
    if (health.isNotedWell === isReached && this.now() - health.notedAt < notedForMs) return false
    health.isNotedWell = isReached
    health.notedAt = this.now()
    return true
  }

  #of(relayId: string): Health {
    const known = this.#known.get(relayId)
    if (known !== undefined) return known
    const fresh = { inFlight: 0, failingSince: null, restUntil: 0, notedAt: 0, isNotedWell: true }
    this.#known.set(relayId, fresh)
    return fresh
  }
}
