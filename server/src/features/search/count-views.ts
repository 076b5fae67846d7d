import { formatQuery } from '@foyer/contract/conditions'
import type { Ctx } from '../../core/context'
import { findPinned, readStored } from '../../core/views'
import { inSavepoint } from '../../platform/db'
import { AppError } from '../../platform/errors'
import { readQuery } from './read-query'
import { countUpTo } from './search-store'

const exactTo = 999
/** For all of them together: what comes later has no count this time. */
const patienceMs = 5000

/** How many tickets the caller sees in each view of their navigation; null for a question that cannot be answered now. */
export async function countViews(ctx: Ctx): Promise<{ id: string; count: number | null }[]> {
  const counts = []
  const end = performance.now() + patienceMs
  // One by one: savepoints stand alone, and one view that takes too long takes no other's count away.
  for (const { id, condition } of await findPinned(ctx))
    counts.push({
      id,
      count: performance.now() > end ? null : await countOrNull(ctx, formatQuery(readStored(condition))),
    })
  return counts
}

async function countOrNull(ctx: Ctx, query: string): Promise<number | null> {
  try {
    return await inSavepoint(ctx.db, async () => {
      const { bound, isSteady } = await readQuery(ctx, query, exactTo + 1)
      return countUpTo(ctx, bound.toSql(), { cap: exactTo, isSteady })
    })
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}
