import type { Query } from '@tanstack/react-query'
import { network } from '../network/network'
import { queryClient } from '../query/shared-client'
import { keptPlace, mostKept, shortened } from './kept-place'
import { localStore } from './local-store'

const restMs = 1_000

/** The answers of one place, by what was asked; under the name of a shelf, when each of its places was looked at last. */
type Kept = Record<string, { data: unknown; at: number }>
const store = localStore<Kept>('cache')

const keyOf = (meId: string, query: Query): string | null => {
  const place = keptPlace(query.queryKey)
  return place && `${meId} ${place.name}`
}

/**
 * Keeps the last 200 tickets that were looked at in this browser, with the lists and words around them, and shows them
 * where the network is away and the window has forgotten them. Answers the way to end it.
 */
export function keepSeen(meId: string): () => void {
  const waiting = new Map<string, Query>()
  let timer: number | undefined
  let line: Promise<unknown> = Promise.resolve()
  // Where the browser keeps nothing there is nothing to show later; all else goes on.
  const quietly = (work: Promise<unknown>) => work.catch(() => undefined)
  const write = () => {
    timer = undefined
    const queries = [...waiting.values()]
    waiting.clear()
    line = quietly(line.then(() => keepAll(meId, queries)))
  }
  const restore = async (query: Query) => {
    const key = keyOf(meId, query)
    const kept = key === null ? undefined : (await store.get(key))?.[query.queryHash]
    if (kept && query.state.data === undefined) query.setData(kept.data, { updatedAt: kept.at, manual: true })
  }
  const restoreAll = () => {
    if (network.awaySince() === null) return
    for (const query of queryClient.getQueryCache().getAll())
      if (query.state.data === undefined) void quietly(restore(query))
  }
  const unsubscribe = queryClient.getQueryCache().subscribe((event) => {
    const { query } = event
    if (event.type === 'added' && network.awaySince() !== null) void quietly(restore(query))
    // What is kept is asked last: most of what a cache tells is none of this.
    if (event.type !== 'updated' || event.action.type !== 'success' || keptPlace(query.queryKey) === null) return
    waiting.set(query.queryHash, query)
    timer ??= window.setTimeout(write, restMs)
  })
  const unlisten = network.listen(restoreAll)
  // A page that is opened without a network has asked before anybody listened.
  restoreAll()
  return () => {
    window.clearTimeout(timer)
    unsubscribe()
    unlisten()
  }
}

async function keepAll(meId: string, queries: readonly Query[]): Promise<void> {
  for (const shelf of ['seen', 'frame'] as const) {
    const on = queries.filter(({ queryKey }) => keptPlace(queryKey)?.shelf === shelf)
    if (on.length === 0) continue
    const looked = (await store.get(`${meId} ${shelf}`)) ?? {}
    for (const query of on) {
      const place = keptPlace(query.queryKey)
      const { data, dataUpdatedAt: at } = query.state
      if (place === null || data === undefined) continue
      const known = (await store.get(`${meId} ${place.name}`)) ?? {}
      await store.put(`${meId} ${place.name}`, { ...known, [query.queryHash]: { data: shortened(data), at } })
      looked[place.name] = { data: null, at: Math.max(at, looked[place.name]?.at ?? 0) }
    }
    const newest = Object.entries(looked).sort(([, one], [, other]) => other.at - one.at)
    for (const [name] of newest.slice(mostKept[shelf])) await store.remove(`${meId} ${name}`)
    await store.put(`${meId} ${shelf}`, Object.fromEntries(newest.slice(0, mostKept[shelf])))
  }
}
