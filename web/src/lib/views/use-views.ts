import type { View } from '@foyer/contract/views'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { apiQuery } from '../api/api-query'

const longMs = 300_000
/** Read once: realtime says when they change. */
export const viewsQuery = { ...apiQuery('GET /views'), staleTime: longMs }

/** The saved views this agent sees, by name, and those in their navigation in their order. */
export function useViews(): { views: readonly View[]; pinned: readonly View[]; isPending: boolean } {
  const { data, isPending } = useQuery(viewsQuery)
  return useMemo(() => {
    const views = data?.items ?? []
    const pinned = views
      .filter((view) => view.pinPosition !== null)
      .sort((a, b) => (a.pinPosition ?? 0) - (b.pinPosition ?? 0))
    return { views, pinned, isPending }
  }, [data, isPending])
}
