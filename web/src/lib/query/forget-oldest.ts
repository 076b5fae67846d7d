import type { Query, QueryClient } from '@tanstack/react-query'

const mostTickets = 80
const restMs = 2_000

const ticketOf = ({ queryKey: [, asked] }: Query): string | undefined =>
  ((asked ?? {}) as { params?: { ticket?: string } }).params?.ticket

/**
 * A window that is open for days forgets what it knows of all but the tickets that were looked at last; what stands on the
 * screen or is being asked is left alone. Answers the way to end it.
 */
export function forgetOldest(client: QueryClient): () => void {
  const cache = client.getQueryCache()
  let timer: number | undefined
  const forget = () => {
    timer = undefined
    const newest = new Map<string, number>()
    for (const query of cache.getAll()) {
      const ticket = ticketOf(query)
      if (ticket !== undefined) newest.set(ticket, Math.max(newest.get(ticket) ?? 0, query.state.dataUpdatedAt))
    }
    const kept = [...newest].sort(([, one], [, other]) => other - one).slice(0, mostTickets)
    const isKept = new Set(kept.map(([ticket]) => ticket))
    for (const query of cache.getAll()) {
      const ticket = ticketOf(query)
      if (ticket === undefined || isKept.has(ticket)) continue
      if (query.getObserversCount() === 0 && query.state.fetchStatus === 'idle') cache.remove(query)
    }
  }
  const unsubscribe = cache.subscribe(({ type, query }) => {
    if (type === 'added' && ticketOf(query) !== undefined) timer ??= window.setTimeout(forget, restMs)
  })
  return () => {
    window.clearTimeout(timer)
    unsubscribe()
  }
}
