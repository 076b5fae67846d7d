import type { TicketSummary } from '@foyer/contract/tickets'
import { useCallback, useMemo, useState } from 'react'
import { type Groups, inOrder, settle } from './settle-rows'
import { useLeft } from './use-left'
import { useSaysItLeft } from './use-says-it-left'

/** What a reader does to a list, told by the list and read when a newer answer comes. */
export interface Hand {
  isHolding: boolean
  /** The row after the last one being read. */
  edge: () => number
}

export interface ListRow {
  ticket: TicketSummary
  /** The group it stands in; null in a list without groups. */
  group: string | null
  /** Left the view and stays, dimmed, until the reader has left too. */
  isGone: boolean
}

/** The rows of a list that does not move under a hand, how many wait to come in, and the way to bring them in. */
export function useSteadyRows(query: string, key: string, fresh: readonly TicketSummary[], groups: Groups) {
  const [hand] = useState<Hand>(() => ({ isHolding: false, edge: () => 0 }))
  const [state, setState] = useState(() => ({ key, fresh, groups, settled: inOrder(fresh, groups) }))
  let { settled } = state
  if (state.key !== key || state.fresh !== fresh) {
    const isHeld = state.key === key && hand.isHolding
    settled = isHeld ? settle(state.settled, fresh, hand.edge(), groups) : inOrder(fresh, groups)
    setState({ key, fresh, groups, settled })
  }
  const release = useCallback(() => setState((now) => ({ ...now, settled: inOrder(now.fresh, now.groups) })), [])
  const missing = useMemo(() => settled.rows.filter((row) => row.isMissing).map((row) => row.ticket), [settled])
  const left = useLeft(query, missing)
  const saysItLeft = useSaysItLeft(query)
  const rows = useMemo<readonly ListRow[]>(
    () =>
      settled.rows.map(({ ticket, isMissing, group }) => ({
        ticket,
        group,
        isGone: saysItLeft(ticket) || (isMissing && left.has(ticket.id)),
      })),
    [settled, left, saysItLeft],
  )
  return { rows, arrivals: settled.arrivals, hand, release }
}
