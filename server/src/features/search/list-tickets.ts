import type { TicketGrouping } from '@foyer/contract/grouping'
import type { TicketSort, TicketSummary } from '@foyer/contract/tickets'
import type { Ctx } from '../../core/context'
import { presentSummary } from '../../core/tickets'
import { decodeCursor, encodeCursor } from '../../platform/http'
import { findInGroups, groupUnknown } from './list-grouped'
import { readQuery } from './read-query'
import { type FoundPage, findPage, type SortValue } from './search-store'
import { sortOf } from './sorts'

export type TicketList = {
  query: string
  sort: TicketSort
  limit: number
  cursor?: string | undefined
  group?: TicketGrouping | undefined
  groups?: string | undefined
}

/** One page of the tickets the actor may see, in the order asked for; `cursor` goes on behind the last one. */
export async function listTickets(
  ctx: Ctx,
  { query, sort, limit, cursor, group, groups }: TicketList,
): Promise<{ items: TicketSummary[]; nextCursor: string | null; groupKeys?: string[] }> {
  if (groups !== undefined && group === undefined) throw groupUnknown()
  const scope = JSON.stringify(['tickets', sort, query, ...(group === undefined ? [] : [group])])
  const after = cursor === undefined ? null : decodeCursor(ctx.house.keys, scope, cursor).filter(isSortValue)
  const read = await readQuery(ctx, query, limit + 1)
  const page = { sort: sortOf(sort), after, limit: limit + 1 }
  const found =
    group === undefined
      ? withMore(await findPage(ctx, read.bound.toSql(), { ...page, isSteady: read.isSteady }), limit)
      : await findInGroups(ctx, read, { ...page, group, groups })
  const rows = found.rows.slice(0, limit)
  const last = rows.at(-1)
  const nextCursor = found.hasMore && last !== undefined ? encodeCursor(ctx.house.keys, scope, last.place) : null
  return {
    items: rows.map((row) => presentSummary(row, found.names)),
    nextCursor,
    ...(group !== undefined && { groupKeys: rows.map(({ place }) => String(place[0])) }),
  }
}

const withMore = (found: FoundPage, limit: number) => ({ ...found, hasMore: found.rows.length > limit })
const isSortValue = (value: SortValue | null): value is SortValue => value !== null
