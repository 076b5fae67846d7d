import { groupsOfPage, mostGroupsAsked } from '@foyer/contract/group-pages'
import type { TicketGroup, TicketGrouping } from '@foyer/contract/grouping'
import type { TicketSort } from '@foyer/contract/tickets'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { apiPages } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import type { Answer } from '../../../lib/api/routes'

const limit = 50

interface Asked {
  query: string
  sort: TicketSort
  group: TicketGrouping | null
}
type Page = Answer<'GET /tickets'> & { next?: string | null }

/** Where the next page begins: a group, and behind which of its tickets. */
const write = (key: string, cursor: string | null): string => JSON.stringify([key, cursor])
function read(from: string): { key: string; cursor: string | null } {
  const [key, cursor]: unknown[] = JSON.parse(from)
  return { key: String(key), cursor: typeof cursor === 'string' ? cursor : null }
}

/**
 * A list page by page. In groups each page says which open ones it reaches into, so that what is folded is neither read nor
 * in the way; where folding a group changes, the pages that are here stay.
 */
export function groupedPages(asked: Asked, groups: readonly TicketGroup[], folded: ReadonlySet<string>) {
  const { group, ...plain } = asked
  const pages = apiPages('GET /tickets', { query: { ...plain, limit } })
  if (group === null) return pages
  const query = { ...plain, limit, group }
  return infiniteQueryOptions({
    ...pages,
    queryKey: ['GET /tickets', { query, pages: true }] as const,
    queryFn: async ({ signal, pageParam }): Promise<Page> => {
      const from = pageParam === null ? null : read(pageParam)
      const rest = groups.slice(
        from === null
          ? 0
          : Math.max(
              0,
              groups.findIndex(({ key }) => key === from.key),
            ),
      )
      const cursor = from !== null && !folded.has(from.key) ? (from.cursor ?? undefined) : undefined
      const open = rest.filter(({ key }) => !folded.has(key))
      // Of the group it goes on in an unknown part is here already.
      const counted = open.map((one, at) => (cursor !== undefined && at === 0 ? { ...one, count: 0 } : one))
      const keys = groupsOfPage(counted, limit + 1, mostGroupsAsked)
      if (keys.length === 0) return { items: [], nextCursor: null, groupKeys: [], next: null }
      const page = await call('GET /tickets', { query: { ...query, groups: keys.join(), cursor }, signal })
      const last = page.groupKeys?.at(-1)
      const after = open[keys.length]?.key
      const next =
        page.nextCursor !== null && last !== undefined
          ? write(last, page.nextCursor)
          : after === undefined
            ? null
            : write(after, null)
      return { ...page, next }
    },
    getNextPageParam: (last: Page): string | null => last.next ?? null,
  })
}
