import { createHash } from 'node:crypto'
import { AppError } from '../errors'
import type { Credentials } from './request-facts'

const mostInFlight = 128
const mostRemembered = 20_000

/** One request among those in flight: it counts until everything that holds it has let go. */
export type Slot = { hold(): () => void }

/**
 * How many requests of one caller this process works on at the same time. Counted before anything else is done, so when only
 * the credentials are known: whom they proved is remembered, and until then their network is the caller, or a stranger with
 * ever new tokens would have a budget for each.
 */
export class InFlight {
  readonly #counts = new Map<string, number>()
  readonly #proven = new Map<string, string>()

  /** `request.tooManyAtOnce` (429) where the caller has 128 in flight. */
  enter(credentials: Credentials, network: string): Slot {
    const name = nameOf(credentials)
    const caller = (name === null ? undefined : this.#proven.get(name)) ?? `network ${network}`
    const count = this.#counts.get(caller) ?? 0
    if (count >= mostInFlight)
      throw new AppError('tooMany', 'request.tooManyAtOnce', 'Too many requests at the same time.', { retryAfter: 1 })
    this.#counts.set(caller, count + 1)
    return slot(() => this.#leave(caller))
  }

  /** Whom the credentials turned out to be; null: nobody, or no longer anybody. */
  remember(credentials: Credentials, actorKey: string | null): void {
    const name = nameOf(credentials)
    if (name === null) return
    this.#proven.delete(name) // told again it becomes the youngest
    if (actorKey === null) return
    this.#proven.set(name, `actor ${actorKey}`)
    const [oldest] = this.#proven.keys()
    if (this.#proven.size > mostRemembered && oldest !== undefined) this.#proven.delete(oldest)
  }

  #leave(caller: string): void {
    const count = this.#counts.get(caller) ?? 0
    if (count > 1) this.#counts.set(caller, count - 1)
    else this.#counts.delete(caller)
  }
}

function slot(leave: () => void): Slot {
  let holds = 0
  return {
    hold() {
      holds++
      let isHeld = true
      return () => {
        if (!isHeld) return
        isHeld = false
        holds--
        if (holds === 0) leave()
      }
    },
  }
}

/** What is remembered of secrets is their hash. */
function nameOf({ authorization, cookie }: Credentials): string | null {
  const secret = authorization ?? cookie
  return secret === null ? null : createHash('sha256').update(secret).digest('base64')
}
