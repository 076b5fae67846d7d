import type { TicketSort, TicketSummary } from '@foyer/contract/tickets'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { apiPages, apiQuery } from '../../lib/api/api-query'
import { useFollow } from '../../lib/realtime/follow'
import { useSteadyRows } from './use-steady-rows'
import { queryOfView } from './views'

/** The tickets of a view, narrowed by what was typed, live. */
export function useTicketList(view: string, q: string | undefined, sort: TicketSort | undefined) {
  const given = queryOfView(view)
  const query = q ?? given.query
  const order = sort ?? given.sort
  const list = useInfiniteQuery({
    ...apiPages('GET /tickets', { query: { query, sort: order, limit: 50 } }),
    retry: false,
  })
  const count = useQuery({ ...apiQuery('GET /tickets/count', { query: { query } }), retry: false })
  const { data: drafts } = useQuery(apiQuery('GET /drafts'))
  useFollow('tickets')
  const fresh = useMemo<readonly TicketSummary[]>(() => {
    const seen = new Set<string>()
    // A row that moved between two pages while they were read is shown once.
    return (list.data?.pages.flatMap((page) => page.items) ?? []).filter((one) => !seen.has(one.id) && seen.add(one.id))
  }, [list.data])
  const key = `${view} ${order} ${query}`
  const steady = useSteadyRows(query, key, fresh)
  const withDraft = useMemo(() => new Set((drafts?.items ?? []).map((one) => one.ticketId)), [drafts])
  return { ...steady, list, fresh, key, query, sort: order, count: count.data, withDraft }
}
