import type { Hit } from '@foyer/contract/search'
import type { TicketSummary } from '@foyer/contract/tickets'
import { useQueries } from '@tanstack/react-query'
import { apiQuery } from '../../lib/api/api-query'

const perRequest = 50
const shortMs = 60_000

/** Where the words of what was typed stand in the rows, as soon as it is known: the rows do not wait for it. */
export function useHits(q: string | undefined, tickets: readonly TicketSummary[]): ReadonlyMap<number, Hit> {
  const numbers = q === undefined ? [] : tickets.map(({ number }) => number)
  const pages = Array.from({ length: Math.ceil(numbers.length / perRequest) }, (_, at) =>
    numbers.slice(at * perRequest, (at + 1) * perRequest),
  )
  return useQueries({
    queries: pages.map((page) => ({
      ...apiQuery('GET /tickets/hits', { query: { query: q ?? '', numbers: page.join(',') } }),
      staleTime: shortMs,
      retry: false,
    })),
    combine: combineHits,
  })
}

const combineHits = (answers: readonly { data?: { items: Hit[] } | undefined }[]): ReadonlyMap<number, Hit> =>
  new Map(answers.flatMap(({ data }) => (data?.items ?? []).map((hit) => [hit.number, hit] as const)))
