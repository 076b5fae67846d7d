import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { z } from 'zod'
import { visibleTickets } from '../../core/access'
import type { SqlCondition } from '../../core/conditions'
import type { Ctx } from '../../core/context'
import type { TicketRow } from '../../core/tickets'
import { sqlState } from '../../platform/db'
import { AppError } from '../../platform/errors'
import type { Sort, SortColumn } from './sorts'

const timeoutMs = 2000
export type SearchedWord = { word: string; tsquery: string }

/**
 * Which of the words stand in few messages (performance.md 4.4, the probe). What the planner's statistics call very common
 * is not probed: reading up to the cap would cost more than walking the tickets, where such a word is met at once.
 */
export async function findRareWords(ctx: Ctx, words: readonly SearchedWord[]): Promise<Set<string>> {
  if (words.length === 0) return new Set()
  const hits = (condition: RawBuilder<unknown>) => sql`(select count(*) from messages where ${condition})`
  const [all = 0, ...expected] = await expectRows(ctx, [
    hits(sql`true`),
    ...words.map(({ tsquery }) => hits(isHit(tsquery))),
  ])
  const cap = Math.min(20_000, Math.max(2000, Math.round(Math.sqrt(30 * all))))
  const probed = words.filter((_, index) => (expected[index] ?? 0) <= 4 * cap)
  if (probed.length === 0) return new Set()
  const probes = probed.map(
    ({ tsquery }) =>
      sql`(select count(*)::int from (select from messages where ${isHit(tsquery)} limit ${sql.lit(cap + 1)}) hit)`,
  )
  const { rows } = await run(
    sql<{ counts: number[] }>`${planning(true)}select array[${sql.join(probes)}] as counts`,
    ctx,
  )
  return new Set(probed.filter((_, index) => (rows[0]?.counts[index] ?? 0) <= cap).map(({ word }) => word))
}

const isHit = (tsquery: string): RawBuilder<unknown> => sql`tsv @@ ${tsquery}::tsquery`

const Plan = z.object({ 'Plan Rows': z.number() })
const Explained = z.tuple([z.object({ Plan: z.object({ Plans: z.array(z.object({ Plans: z.tuple([Plan]) })) }) })])

/** How many rows the planner expects below each of several counting sub-queries, from its statistics alone. */
async function expectRows(ctx: Ctx, counts: readonly RawBuilder<unknown>[]): Promise<number[]> {
  const { rows } = await run(sql<{ 'QUERY PLAN': unknown }>`explain (format json) select ${sql.join(counts)}`, ctx)
  return Explained.parse(rows[0]?.['QUERY PLAN'])[0].Plan.Plans.map(({ Plans }) => Plans[0]['Plan Rows'])
}

/** The time each statement may take from here on. The rest of the transaction keeps it: a list is a request of its own. */
export async function limitTime(ctx: Ctx): Promise<void> {
  await sql`select set_config('statement_timeout', ${String(timeoutMs)}, true)`.execute(ctx.db)
}

export type SortValue = string | number
export type FoundTicket = TicketRow & { place: SortValue[] }
type Page = { sort: Sort; after: readonly SortValue[] | null; limit: number; hasWords: boolean }

/** One page in the order of an index. The limit is a literal: behind a parameter the planner expects a tenth of the table. */
export async function findPage(ctx: Ctx, condition: SqlCondition, page: Page): Promise<FoundTicket[]> {
  const { sort, after, limit } = page
  const direction = sort.isDescending ? sql` desc` : sql``
  const order = sort.columns.map((column) => sql`${sql.ref(`tickets.${column}`)}${direction}`)
  const rest = after === null ? sql<SqlBool>`true` : isBehind(sort, after)
  const place = sort.columns.map((column) => sql`${sql.ref(`tickets.${column}`)}::text`)
  const { rows } = await run(
    sql<FoundTicket>`${planning(page.hasWords)}select tickets.*, array[${sql.join(place)}] as place from tickets
      where ${isVisible(ctx)} and ${condition} and ${rest} order by ${sql.join(order)} limit ${sql.lit(limit)}`,
    ctx,
  )
  return rows
}

const types: Record<SortColumn, RawBuilder<unknown>> = {
  waiting_order: sql`timestamptz`,
  due_order: sql`timestamptz`,
  created_at: sql`timestamptz`,
  activity_rank: sql`bigint`,
  id: sql`uuid`,
}

function isBehind({ columns, isDescending }: Sort, after: readonly SortValue[]): SqlCondition {
  const left = columns.map((column) => sql.ref(`tickets.${column}`))
  const right = columns.map((column, index) => sql`${after[index]}::${types[column]}`)
  return isDescending
    ? sql`(${sql.join(left)}) < (${sql.join(right)})`
    : sql`(${sql.join(left)}) > (${sql.join(right)})`
}

/** At most `cap + 1`: what is counted beyond is not looked at. */
export async function countUpTo(
  ctx: Ctx,
  condition: SqlCondition,
  { cap, hasWords }: { cap: number; hasWords: boolean },
): Promise<number> {
  const { rows } = await run(
    sql<{ count: number }>`${planning(hasWords)}select count(*)::int as count from (select from tickets
      where ${isVisible(ctx)} and ${condition} limit ${sql.lit(cap + 1)}) found`,
    ctx,
  )
  return rows[0]?.count ?? 0
}

/** What the planner expects, from its statistics: costs nothing, whatever there is. */
export async function estimateCount(ctx: Ctx, condition: SqlCondition): Promise<number> {
  const count = sql`(select count(*) from tickets where ${isVisible(ctx)} and ${condition})`
  return (await expectRows(ctx, [count]))[0] ?? 0
}

const isVisible = (ctx: Ctx): RawBuilder<unknown> => sql`${visibleTickets(ctx.actor)}`
/** Under a generic plan a search for two words once took 1,115 ms instead of 3 (performance.md 4.4). */
const planning = (hasWords: boolean): RawBuilder<unknown> => (hasWords ? sql`/* custom plan */ ` : sql``)

async function run<T>(statement: RawBuilder<T>, ctx: Ctx): Promise<{ rows: T[] }> {
  try {
    return await statement.execute(ctx.db)
  } catch (error) {
    if (sqlState(error) === '57014')
      throw new AppError('unavailable', 'search.tooBroad', 'This looks through too much. Narrow the search.')
    throw error
  }
}
