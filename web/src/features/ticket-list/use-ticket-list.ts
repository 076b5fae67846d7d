import { noGroup } from '@foyer/contract/group-pages'
import type { TicketGrouping } from '@foyer/contract/grouping'
import type { TicketSort, TicketSummary } from '@foyer/contract/tickets'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { apiQuery } from '../../lib/api/api-query'
import { useFollow } from '../../lib/realtime/follow'
import { groupedPages } from './groups/grouped-pages'
import { groupedLines, type Line, plainLines } from './groups/list-lines'
import { useGroups } from './groups/use-groups'
import type { ShownView } from './use-shown-view'
import { useSteadyRows } from './use-steady-rows'

const minuteMs = 60_000
/** Whether tickets come and go by the time alone, without anything happening to them. */
export const movesWithClock = (query: string): boolean =>
  /\d+[mhdw]\b|\b(?:now|today|yesterday|tomorrow|(?:last|this|next)-(?:week|month|year)|is:overdue|is:atrisk)\b/i.test(
    query,
  )

interface Arranged {
  sort: TicketSort | undefined
  /** `none`: as one list, whatever the view says. */
  group: TicketGrouping | typeof noGroup | undefined
}

/** The tickets of a view, narrowed by what was typed, live. */
export function useTicketList(shown: ShownView, q: string | undefined, { sort, group }: Arranged) {
  const query = q ?? shown.query
  const order = sort ?? shown.sort
  // Nothing is asked before it is known what: a saved view comes from the server itself.
  const enabled = q !== undefined || shown.state === 'ready'
  const refetchInterval = movesWithClock(query) && minuteMs
  const live = { retry: false as const, enabled, refetchInterval }
  const wanted = group === undefined ? shown.group : group === noGroup ? null : group
  const grouped = useGroups(wanted, query, live)
  const { by, groups, folded } = grouped
  const list = useInfiniteQuery({
    ...groupedPages({ query, sort: order, group: by }, groups, folded),
    ...live,
    enabled: enabled && grouped.isReady,
  })
  useUnfolded(folded, list.refetch)
  const count = useQuery({ ...apiQuery('GET /tickets/count', { query: { query } }), ...live })
  const { data: drafts } = useQuery(apiQuery('GET /drafts'))
  useFollow('tickets')
  useFollow('drafts')
  const { pages } = list.data ?? {}
  const fresh = useMemo<readonly TicketSummary[]>(() => {
    const seen = new Set<string>()
    // A row that moved between two pages while they were read is shown once.
    return (pages?.flatMap((page) => page.items) ?? []).filter((one) => !seen.has(one.id) && seen.add(one.id))
  }, [pages])
  const placed = useMemo(() => {
    const keys = pages?.flatMap(({ items, groupKeys }) =>
      items.map(({ id }, at) => [id, groupKeys?.[at] ?? ''] as const),
    )
    return { of: new Map(by === null ? [] : keys), order: groups.map((one) => one.key) }
  }, [pages, groups, by])
  const key = `${shown.name} ${order} ${by} ${query}`
  const { rows: all, ...steady } = useSteadyRows(query, key, fresh, placed)
  const isMore = list.hasNextPage
  const lines = useMemo<readonly Line[]>(
    () => (by === null ? plainLines(all) : groupedLines(all, { groups, folded, isMore })),
    [by, all, groups, folded, isMore],
  )
  const rows = useMemo(() => lines.flatMap((line) => (line.kind === 'row' ? line.row : [])), [lines])
  const withDraft = useMemo(() => new Set((drafts?.items ?? []).map((one) => one.ticketId)), [drafts])
  return { ...steady, rows, lines, grouped, list, fresh, key, query, sort: order, count: count.data, withDraft }
}

/** What was passed over while it was folded is read when it is not any more. */
function useUnfolded(folded: ReadonlySet<string>, refetch: () => unknown): void {
  const before = useRef(folded)
  useEffect(() => {
    const isUnfolded = [...before.current].some((key) => !folded.has(key))
    before.current = folded
    if (isUnfolded) void refetch()
  }, [folded, refetch])
}
