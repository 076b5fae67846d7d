import type { Me } from '@foyer/contract/agents'
import { queryOptions } from '@tanstack/react-query'
import { ApiProblem } from '../api/api-problem'
import { call } from '../api/call'

/** Who is signed in; null for nobody. Filed under its route like every answer. */
export const sessionQuery = queryOptions({
  queryKey: ['GET /session', {}] as const,
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      return await call('GET /session', { signal })
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) return null
      throw error
    }
  },
})
