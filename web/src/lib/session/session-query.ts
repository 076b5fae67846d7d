import type { Me } from '@foyer/contract/agents'
import { queryOptions } from '@tanstack/react-query'
import { ApiProblem } from '../api/api-problem'
import { call } from '../api/call'
import { localStore } from '../storage/local-store'

const store = localStore<Me>('cache')
const keptAs = 'session'

/**
 * Who is signed in; null for nobody. Filed under its route like every answer. Without a network it is who was signed in
 * last in this browser: signing out wipes that, and the first answer of the desk corrects it.
 */
export const sessionQuery = queryOptions({
  queryKey: ['GET /session', {}] as const,
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      const me = await call('GET /session', { signal })
      // Where the browser keeps nothing, only a start without a network is lost.
      void store.put(keptAs, me).catch(() => undefined)
      return me
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      if (error.status === 401) return null
      const kept = error.isUnreachable ? await store.get(keptAs).catch(() => null) : null
      if (kept === null) throw error
      return kept
    }
  },
})
