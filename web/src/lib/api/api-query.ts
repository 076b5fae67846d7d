import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from './call'
import type { Answer, CallArguments, RouteKey } from './routes'

type ReadKey = Extract<RouteKey, `GET ${string}`>
type Asked<K extends RouteKey> = Omit<NonNullable<CallArguments<K>[0]>, 'signal' | 'idempotencyKey' | 'isLast' | 'body'>
type AskedArguments<K extends RouteKey> = object extends Asked<K> ? [asked?: Asked<K>] : [asked: Asked<K>]

/** Every cached answer is filed under its route and what was asked; realtime and tests find it by that. */
export type ApiQueryKey = readonly [route: string, asked: object]

/**
 * A cached read: `useQuery(apiQuery('GET /teams'))`. The key is made of route and input, so equal questions share one
 * answer wherever they are asked.
 */
export function apiQuery<K extends ReadKey>(route: K, ...[asked]: AskedArguments<K>) {
  const input = asked ?? {}
  return queryOptions({
    queryKey: [route, input] as const,
    queryFn: ({ signal }): Promise<Answer<K>> =>
      call(route, ...([{ ...input, signal }] as unknown as CallArguments<K>)),
  })
}

type Page = { nextCursor: string | null }
type PagedKey = { [K in ReadKey]: Answer<K> extends Page ? K : never }[ReadKey]

/** The same for lists that come page by page. */
export function apiPages<K extends PagedKey>(route: K, ...[asked]: AskedArguments<K>) {
  const input: { query?: object } = asked ?? {}
  return infiniteQueryOptions({
    queryKey: [route, { ...input, pages: true }] as const,
    queryFn: ({ signal, pageParam }): Promise<Answer<K>> => {
      const query = { ...input.query, cursor: pageParam ?? undefined }
      return call(route, ...([{ ...input, query, signal }] as unknown as CallArguments<K>))
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last): string | null => (last as Page).nextCursor,
  })
}
