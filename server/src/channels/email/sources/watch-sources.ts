import type { Open } from '../../../core/context'
import { pause } from './fetching'
import { giveBackLease, renewLease, takeLease } from './lease-store'
import { type DueSource, findDueSources } from './source-store'
import { standardTuning, type Tuning } from './tuning'
import { watchSource } from './watch-source'

export type FetchingSources = { stop(): Promise<void> }
type Running = { version: number; ending: AbortController; done: Promise<void> }

/** Fetches from every source that no other process has, each on its own: one that is dead delays nobody else. */
export function watchSources(open: Open, tuning: Tuning = standardTuning): FetchingSources {
  const running = new Map<string, Running>()
  const ending = new AbortController()
  const { log } = open.house

  async function look(): Promise<void> {
    const due = await open.transact(findDueSources)
    for (const [id, one] of running)
      if (!due.some((source) => source.id === id && source.version === one.version)) one.ending.abort()
    for (const source of due) if (source.isFree && !running.has(source.id)) start(source)
  }

  function start({ id, version }: DueSource): void {
    const own = new AbortController()
    const done = fetchLeased(open, { id, tuning, ending: own })
      .catch((err: unknown) => log.error({ err, source: id }, 'fetching from a mail source ended'))
      .finally(() => running.delete(id))
    running.set(id, { version, ending: own, done })
  }

  async function keepLooking(): Promise<void> {
    while (!ending.signal.aborted) {
      await look().catch((err: unknown) => log.warn({ err }, 'mail sources could not be looked up'))
      await pause(tuning.lookMs, ending.signal)
    }
  }

  const looking = keepLooking()
  return {
    async stop() {
      ending.abort()
      await looking
      for (const one of running.values()) one.ending.abort()
      await Promise.all([...running.values()].map((one) => one.done))
    },
  }
}

async function fetchLeased(open: Open, given: { id: string; tuning: Tuning; ending: AbortController }): Promise<void> {
  const { id, tuning, ending } = given
  const taken = await open.transact((ctx) => takeLease(ctx, id))
  if (taken === null) return
  const { lease, source } = taken
  const renewing = setInterval(() => {
    open
      .transact((ctx) => renewLease(ctx, lease))
      .then(
        (isOurs) => {
          if (!isOurs) ending.abort()
        },
        // Storing asks for the lease anyway; the next try may find the database again.
        (err: unknown) => open.house.log.warn({ err, source: id }, 'a lease could not be renewed'),
      )
  }, tuning.renewMs)
  try {
    await watchSource({ open, source, lease, signal: ending.signal, tuning })
  } finally {
    clearInterval(renewing)
    // It runs out by itself; the next process only waits longer.
    await open
      .transact((ctx) => giveBackLease(ctx, lease))
      .catch((err: unknown) => open.house.log.warn({ err, source: id }, 'a lease could not be given back'))
  }
}
