import { useQueries } from '@tanstack/react-query'
import { apiQuery } from '../../lib/api/api-query'
import { useFollow } from '../../lib/realtime/follow'

/** How many tickets stand in each view; capped by the server, renewed when tickets change, never more often than a second. */
export function useCounts(
  views: readonly { name: string; query: string }[],
): Readonly<Record<string, number | undefined>> {
  useFollow('tickets')
  const answers = useQueries({
    queries: views.map(({ query }) => ({ ...apiQuery('GET /tickets/count', { query: { query } }), staleTime: 10_000 })),
  })
  return Object.fromEntries(views.map(({ name }, index) => [name, answers[index]?.data?.count]))
}
