import type { TicketSummary } from '@foyer/contract/tickets'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { apiQuery } from '../../lib/api/api-query'

const mostAsked = 60
const longestQuery = 500
const none: ReadonlySet<string> = new Set()

/**
 * Which of the tickets a view no longer answers have really left it: a ticket may also stand further down than was read, so
 * the server is asked for these numbers alone.
 */
export function useLeft(query: string, missing: readonly TicketSummary[]): ReadonlySet<string> {
  const asked = missing.slice(-mostAsked)
  const narrowed = narrowTo(query, asked)
  const canAsk = narrowed.length <= longestQuery
  const { data } = useQuery({
    ...apiQuery('GET /tickets', { query: { query: narrowed, limit: mostAsked } }),
    enabled: asked.length > 0 && canAsk,
    retry: false,
  })
  const [known, setKnown] = useState({ query, left: none })
  // While a longer list of numbers is asked for, the answer to the shorter one goes on counting.
  useEffect(() => {
    if (!data && canAsk) return
    const still = new Set(data?.items.map((ticket) => ticket.id))
    setKnown({ query, left: new Set(missing.map((ticket) => ticket.id).filter((id) => !still.has(id))) })
  }, [data, missing, query, canAsk])
  return known.query === query ? known.left : none
}

function narrowTo(query: string, tickets: readonly TicketSummary[]): string {
  const numbers = `number:${tickets.map((ticket) => ticket.number).join(',')}`
  return query === '' ? numbers : `(${query}) ${numbers}`
}
