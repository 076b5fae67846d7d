import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../api/api-query'
import { useMay } from '../session/session'

const longMs = 300_000

/** The segments this agent sees, by name; realtime says when they change. */
export function useSegments() {
  const may = useMay('segment.write')
  const { data, isPending, error, refetch } = useQuery({
    ...apiQuery('GET /segments'),
    staleTime: longMs,
    enabled: may,
  })
  return { segments: data?.items ?? [], isPending, error, refetch }
}
