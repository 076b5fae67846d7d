import { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from '../api/api-problem'

const longest = 30_000

/** The cache of everything the server said. Realtime marks what changed; without it a minute is old enough to ask again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        gcTime: 30 * 60_000,
        // A question is asked also when the browser believes to be offline: it is often wrong, and the answer says why.
        networkMode: 'always',
        retry: (count, error) =>
          error instanceof ApiProblem && (error.isUnreachable || (error.status >= 502 && count < 3)),
        retryDelay: (count) => Math.min(longest, 1_000 * 2 ** count),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
