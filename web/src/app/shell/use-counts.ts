import { useQueries, useQuery } from '@tanstack/react-query'
import { movesWithClock } from '../../features/ticket-list/use-ticket-list'
import { apiQuery } from '../../lib/api/api-query'
import { useFollow } from '../../lib/realtime/follow'

const minuteMs = 60_000

/** How many tickets stand in each view; capped by the server, renewed when tickets change, never more often than a second. */
export function useCounts(
  views: readonly { name: string; query: string }[],
): Readonly<Record<string, number | undefined>> {
  useFollow('tickets')
  const answers = useQueries({
    queries: views.map(({ query }) => ({
      ...apiQuery('GET /tickets/count', { query: { query } }),
      staleTime: 10_000,
      refetchInterval: movesWithClock(query) && minuteMs,
    })),
  })
  return Object.fromEntries(views.map(({ name }, index) => [name, answers[index]?.data?.count]))
}

/** The same for the saved views in the navigation, in one answer; asked again each minute, for some move with the clock alone. */
export function usePinnedCounts(hasPins: boolean): ReadonlyMap<string, number> {
  const { data } = useQuery({
    ...apiQuery('GET /views/counts'),
    staleTime: 10_000,
    refetchInterval: minuteMs,
    enabled: hasPins,
  })
  return new Map(data?.items.map(({ id, count }) => [id, count ?? 0]))
}
