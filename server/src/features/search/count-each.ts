import type { Condition } from '@foyer/contract/conditions'
import { bindCondition, readQueryText } from '../../core/conditions'
import type { Ctx } from '../../core/context'
import { inSavepoint } from '../../platform/db'
import { AppError } from '../../platform/errors'
import { knownFor } from './read-query'
import { countSideBySide } from './search-store'

const exactTo = 99
/** Completion waits for the hand: without numbers it is better than late. */
const patienceMs = 250

/** How many tickets each alternative would show within the query. */
export async function countEach(ctx: Ctx, asked: { query: string; each: string }): Promise<(number | null)[]> {
  const { condition } = readQueryText(asked.each)
  return countAlternatives(ctx, asked.query, 'any' in condition ? condition.any : [condition])
}

/** In one statement, each stopping at its limit; all null where that takes too long. */
export async function countAlternatives(
  ctx: Ctx,
  query: string,
  alternatives: readonly Condition[],
): Promise<(number | null)[]> {
  if (alternatives.length === 0) return []
  const { condition } = readQueryText(query)
  const known = await knownFor(ctx, { all: [condition, { any: [...alternatives] }] }, exactTo + 1)
  const bound = alternatives.map((one) => bindCondition({ all: [condition, one] }, known).toSql())
  try {
    return await inSavepoint(ctx.db, () => countSideBySide(ctx, bound, { cap: exactTo, patienceMs }))
  } catch (error) {
    if (error instanceof AppError && error.code === 'search.tooBroad') return alternatives.map(() => null)
    throw error
  }
}
