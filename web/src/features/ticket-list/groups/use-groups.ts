import type { TicketGroup, TicketGrouping } from '@foyer/contract/grouping'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '../../../lib/api/api-problem'
import { apiQuery } from '../../../lib/api/api-query'

const none: readonly TicketGroup[] = []
const nothing: ReadonlySet<string> = new Set()

/** The groups of a list and which of them are folded; `by` is null where it is not, or cannot be, put into groups. */
export function useGroups(
  wanted: TicketGrouping | null,
  query: string,
  live: { enabled: boolean; retry: false; refetchInterval: number | false },
) {
  const { data, error, isPending } = useQuery({
    ...apiQuery('GET /tickets/groups', { query: { query, group: wanted ?? 'assignee' } }),
    ...live,
    enabled: live.enabled && wanted !== null,
  })
  const [state, setState] = useState({ by: wanted, folded: nothing })
  const folded = state.by === wanted ? state.folded : nothing
  const by = error === null ? wanted : null
  return {
    by,
    /** Nothing can be read group by group before the groups are known. */
    isReady: by === null || !isPending,
    isTooMany: wanted !== null && error instanceof ApiProblem && error.code === 'group.tooMany',
    groups: by === null ? none : (data?.items ?? none),
    folded,
    setFolded: (key: string, isFolded: boolean) =>
      setState((now) => {
        const others = [...(now.by === wanted ? now.folded : nothing)].filter((one) => one !== key)
        return { by: wanted, folded: new Set(isFolded ? [...others, key] : others) }
      }),
  }
}
export type ListGroups = ReturnType<typeof useGroups>
