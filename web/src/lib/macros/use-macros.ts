import type { MacroSummary } from '@foyer/contract/macros'
import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../api/api-query'

const longMs = 300_000
/** Read once: realtime says when they change. */
export const macrosQuery = { ...apiQuery('GET /macros'), staleTime: longMs }
const none: readonly MacroSummary[] = []

/** The macros and snippets this agent sees, by name. */
export function useMacros(): { macros: readonly MacroSummary[]; isPending: boolean } {
  const { data, isPending } = useQuery(macrosQuery)
  return { macros: data?.items ?? none, isPending }
}
