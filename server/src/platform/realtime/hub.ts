import type { ChangedThing } from './changed-thing'
import { PresenceBoard } from './presence-board'

/** One connected listener. `accepts` decides by what it follows; `send` gets what is left after the rights filter. */
export type Listener = {
  accepts(thing: ChangedThing): boolean
  /** The things of this bundle the listener may know of, by ids. */
  mayKnow(things: readonly ChangedThing[]): Promise<ChangedThing[]>
  send(things: ChangedThing[], asOf: string): void
}

/** Fans bundles out to the sockets of this process; every listener hears only what it follows and may know. */
export class Hub {
  readonly board = new PresenceBoard()
  readonly #listeners = new Set<Listener>()

  get size(): number {
    return this.#listeners.size
  }

  add(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  async tell(things: readonly ChangedThing[], asOf: string): Promise<void> {
    await Promise.allSettled(
      [...this.#listeners].map(async (listener) => {
        const wanted = things.filter((thing) => listener.accepts(thing))
        if (wanted.length === 0) return
        const known = await listener.mayKnow(wanted)
        if (known.length > 0) listener.send(known, asOf)
      }),
    )
  }
}
