import type { TicketSort, TicketSummary } from '@foyer/contract/tickets'
import type { Ctx } from '../../core/context'
import { presentSummary } from '../../core/tickets'
import { decodeCursor, encodeCursor } from '../../platform/http'
import { readQuery } from './read-query'
import { findPage, type SortValue } from './search-store'
import { sortOf } from './sorts'

export type TicketList = { query: string; sort: TicketSort; limit: number; cursor?: string | undefined }

/** One page of the tickets the actor may see, in the order asked for; `cursor` goes on behind the last one. */
export async function listTickets(
  ctx: Ctx,
  { query, sort, limit, cursor }: TicketList,
): Promise<{ items: TicketSummary[]; nextCursor: string | null }> {
  const scope = JSON.stringify(['tickets', sort, query])
  const after = cursor === undefined ? null : decodeCursor(ctx.house.keys, scope, cursor).filter(isSortValue)
  const { bound, isSteady } = await readQuery(ctx, query, limit + 1)
  const found = await findPage(ctx, bound.toSql(), { sort: sortOf(sort), after, limit: limit + 1, isSteady })
  const rows = found.rows.slice(0, limit)
  const last = rows.at(-1)
  const hasMore = found.rows.length > limit && last !== undefined
  const nextCursor = hasMore ? encodeCursor(ctx.house.keys, scope, last.place) : null
  return { items: rows.map((row) => presentSummary(row, found.names)), nextCursor }
}

const isSortValue = (value: SortValue | null): value is SortValue => value !== null
