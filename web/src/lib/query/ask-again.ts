import type { QueryClient } from '@tanstack/react-query'

/** Has everything asked again whose route is among these: `GET /` and the beginning of a path. */
export const askAgain = (client: QueryClient, ...beginnings: string[]): Promise<void> =>
  client.invalidateQueries({
    predicate: ({ queryKey }) => beginnings.some((one) => String(queryKey[0]).startsWith(`GET /${one}`)),
  })
