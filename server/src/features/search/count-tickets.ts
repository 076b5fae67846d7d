import type { Ctx } from '../../core/context'
import { readQuery } from './read-query'
import { countUpTo, estimateCount } from './search-store'

const exactTo = 10_000

export type TicketCount = { count: number; exact: boolean; asOf: string }

/** Exact up to 10,000; beyond it the planner's estimate, for counting what exists grows with the desk. */
export async function countTickets(ctx: Ctx, { query }: { query: string }): Promise<TicketCount> {
  const asOf = ctx.now.toISOString()
  const { bound, isSteady } = await readQuery(ctx, query, exactTo + 1)
  const count = await countUpTo(ctx, bound.toSql(), { cap: exactTo, isSteady })
  if (count <= exactTo) return { count, exact: true, asOf }
  return { count: Math.max(count, await estimateCount(ctx, bound.toSql())), exact: false, asOf }
}
