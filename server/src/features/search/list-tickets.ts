import type { TicketSort, TicketSummary } from '@foyer/contract/tickets'
import type { Ctx } from '../../core/context'
import { namesForTickets, presentSummary } from '../../core/tickets'
import { decodeCursor, encodeCursor } from '../../platform/http'
import { readQuery } from './read-query'
import { type FoundTicket, findPage, type SortValue } from './search-store'
import { sortOf } from './sorts'

export type TicketList = { query: string; sort: TicketSort; limit: number; cursor?: string | undefined }
export type TicketPage = { rows: FoundTicket[]; nextCursor: string | null }

/** One page of the tickets the actor may see, in the order asked for; `cursor` goes on behind the last one. */
export async function findTickets(ctx: Ctx, { query, sort, limit, cursor }: TicketList): Promise<TicketPage> {
  const scope = JSON.stringify(['tickets', sort, query])
  const after = cursor === undefined ? null : decodeCursor(ctx.house.keys, scope, cursor).filter(isSortValue)
  const { bound, isSteady } = await readQuery(ctx, query, limit + 1)
  const found = await findPage(ctx, bound.toSql(), { sort: sortOf(sort), after, limit: limit + 1, isSteady })
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  const hasMore = found.length > limit && last !== undefined
  return { rows, nextCursor: hasMore ? encodeCursor(ctx.house.keys, scope, last.place) : null }
}

const isSortValue = (value: SortValue | null): value is SortValue => value !== null

/** The list as everybody sees it: the names of a whole page come with one statement. */
export async function listTickets(
  ctx: Ctx,
  list: TicketList,
): Promise<{ items: TicketSummary[]; nextCursor: string | null }> {
  const { rows, nextCursor } = await findTickets(ctx, list)
  const names = await namesForTickets(ctx, rows)
  return { items: rows.map((row) => presentSummary(row, names)), nextCursor }
}
