import type { TicketSort, TicketSummary } from '@foyer/contract/tickets'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { apiPages, apiQuery } from '../../lib/api/api-query'
import { useFollow } from '../../lib/realtime/follow'
import type { ShownView } from './use-shown-view'
import { useSteadyRows } from './use-steady-rows'

const minuteMs = 60_000
/** Whether tickets come and go by the time alone, without anything happening to them. */
export const movesWithClock = (query: string): boolean =>
  /\d+[mhdw]\b|\b(?:now|today|yesterday|tomorrow|(?:last|this|next)-(?:week|month|year)|is:overdue|is:atrisk)\b/i.test(
    query,
  )

/** The tickets of a view, narrowed by what was typed, live. */
export function useTicketList(shown: ShownView, q: string | undefined, sort: TicketSort | undefined) {
  const query = q ?? shown.query
  const order = sort ?? shown.sort
  // Nothing is asked before it is known what: a saved view comes from the server itself.
  const enabled = q !== undefined || shown.state === 'ready'
  const live = { retry: false, enabled, refetchInterval: movesWithClock(query) && minuteMs }
  const list = useInfiniteQuery({
    ...apiPages('GET /tickets', { query: { query, sort: order, limit: 50 } }),
    ...live,
  })
  const count = useQuery({ ...apiQuery('GET /tickets/count', { query: { query } }), ...live })
  const { data: drafts } = useQuery(apiQuery('GET /drafts'))
  useFollow('tickets')
  useFollow('drafts')
  const fresh = useMemo<readonly TicketSummary[]>(() => {
    const seen = new Set<string>()
    // A row that moved between two pages while they were read is shown once.
    return (list.data?.pages.flatMap((page) => page.items) ?? []).filter((one) => !seen.has(one.id) && seen.add(one.id))
  }, [list.data])
  const key = `${shown.name} ${order} ${query}`
  const steady = useSteadyRows(query, key, fresh)
  const withDraft = useMemo(() => new Set((drafts?.items ?? []).map((one) => one.ticketId)), [drafts])
  return { ...steady, list, fresh, key, query, sort: order, count: count.data, withDraft }
}
