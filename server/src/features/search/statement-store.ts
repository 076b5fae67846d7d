import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Ctx } from '../../core/context'
import { sqlState } from '../../platform/db'
import { AppError } from '../../platform/errors'

/** A statement whose best plan depends on its values is planned for them each time, and never prepared. */
export const planning = (isSteady: boolean): RawBuilder<unknown> => (isSteady ? sql`` : sql`/* custom plan */ `)

/** Runs a statement of a search; what takes too long is the question's fault, in words. */
export async function run<T>(statement: RawBuilder<T>, ctx: Ctx): Promise<{ rows: T[] }> {
  try {
    return await statement.execute(ctx.db)
  } catch (error) {
    if (sqlState(error) === '57014')
      throw new AppError('unavailable', 'search.tooBroad', 'This looks through too much. Narrow the search.')
    throw error
  }
}

const Plan = z.object({ 'Parent Relationship': z.string(), 'Plan Rows': z.number() })
const Counting = z.object({ Plans: z.array(Plan) })
const Explained = z.tuple([z.object({ Plan: z.object({ Plans: z.array(Counting) }) })])

/** How many rows the planner expects below each of several counting sub-queries, from its statistics alone. */
export async function expectRows(ctx: Ctx, counts: readonly RawBuilder<unknown>[]): Promise<number[]> {
  const { rows } = await run(sql<{ 'QUERY PLAN': unknown }>`explain (format json) select ${sql.join(counts)}`, ctx)
  const [{ Plan: whole }] = Explained.parse(rows[0]?.['QUERY PLAN'])
  return whole.Plans.map(
    ({ Plans }) => Plans.find((below) => below['Parent Relationship'] === 'Outer')?.['Plan Rows'] ?? 0,
  )
}
