import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { visibleTickets } from '../../core/access'
import type { SqlCondition } from '../../core/conditions'
import type { Ctx } from '../../core/context'
import { readPage, type SummaryView, type TicketNames, type ViewedPage, viewPage } from '../../core/tickets'
import type { Sort, SortColumn } from './sorts'
import { expectRows, planning, run } from './statement-store'

const timeoutMs = 2000

/**
 * The time each statement may take from here on, one core for each, and in search no reading of whole tables, which a limit
 * makes look cheap. The rest of the transaction keeps all of it: a list is a request of its own.
 */
export async function limitWork(ctx: Ctx, hasWords: boolean): Promise<void> {
  const limits = [
    ['statement_timeout', String(timeoutMs)],
    ['jit', 'off'],
    ['max_parallel_workers_per_gather', '0'], // `expectRows` reads plans that have no gathering step
    ...(hasWords ? [['enable_seqscan', 'off']] : []),
  ]
  const settings = limits.map(([name, value]) => sql`set_config(${name}, ${value}, true)`)
  await sql`select ${sql.join(settings)}`.execute(ctx.db)
}

export type SortValue = string | number
export type Placed = { place: SortValue[] }
export type FoundPage = { rows: (SummaryView & Placed)[]; names: TicketNames }
type Page = { sort: Sort; after: readonly SortValue[] | null; limit: number; isSteady: boolean }

/** One page in the order of an index. The limit is a literal: behind a parameter the planner expects a tenth of the table. */
export async function findPage(ctx: Ctx, condition: SqlCondition, page: Page): Promise<FoundPage> {
  const { sort, after, limit } = page
  const rest = after === null ? sql<SqlBool>`true` : isBehind(sort, after)
  const rows = sql`from tickets where ${isVisible(ctx)} and ${condition} and ${rest}
    order by ${orderBy(sort)} limit ${sql.lit(limit)}`
  const view = viewPage(ctx, rows, sql<Placed>`array[${placeOf(sort)}] as place`)
  const found = await run(sql<ViewedPage<Placed>>`${planning(page.isSteady)}${view}`, ctx)
  return readPage(found.rows[0])
}

export const orderBy = ({ columns, isDescending }: Sort): RawBuilder<unknown> =>
  sql.join(columns.map((column) => sql`${sql.ref(`tickets.${column}`)}${isDescending ? sql` desc` : sql``}`))

/** What a cursor keeps of a row. */
export const placeOf = ({ columns }: Sort): RawBuilder<unknown> =>
  sql.join(columns.map((column) => sql`${sql.ref(`tickets.${column}`)}::text`))

const types: Record<SortColumn, RawBuilder<unknown>> = {
  waiting_order: sql`timestamptz`,
  due_order: sql`timestamptz`,
  created_at: sql`timestamptz`,
  activity_rank: sql`bigint`,
  id: sql`uuid`,
}

export function isBehind({ columns, isDescending }: Sort, after: readonly SortValue[]): SqlCondition {
  const left = columns.map((column) => sql.ref(`tickets.${column}`))
  const right = columns.map((column, index) => sql`${after[index]}::${types[column]}`)
  return isDescending
    ? sql`(${sql.join(left)}) < (${sql.join(right)})`
    : sql`(${sql.join(left)}) > (${sql.join(right)})`
}

const found = (ctx: Ctx, condition: SqlCondition, cap: number): RawBuilder<unknown> =>
  sql`(select from tickets where ${isVisible(ctx)} and ${condition} limit ${sql.lit(cap + 1)}) found`

/** At most `cap + 1`: what is counted beyond is not looked at. */
export async function countUpTo(
  ctx: Ctx,
  condition: SqlCondition,
  { cap, isSteady }: { cap: number; isSteady: boolean },
): Promise<number> {
  const { rows } = await run(
    sql<{ count: number }>`${planning(isSteady)}select count(*)::int as count from ${found(ctx, condition, cap)}`,
    ctx,
  )
  return rows[0]?.count ?? 0
}

/** Several counts at once, each at most `cap + 1`, all together within `patienceMs` or `search.tooBroad`. */
export async function countSideBySide(
  ctx: Ctx,
  conditions: readonly SqlCondition[],
  { cap, patienceMs }: { cap: number; patienceMs: number },
): Promise<number[]> {
  await sql`select set_config('statement_timeout', ${String(patienceMs)}, true)`.execute(ctx.db)
  const counts = conditions.map((condition) => sql`(select count(*) from ${found(ctx, condition, cap)})`)
  const statement = sql<{ counts: number[] }>`${planning(false)}select array[${sql.join(counts)}]::int[] as counts`
  return (await run(statement, ctx)).rows[0]?.counts ?? []
}

/** What the planner expects, from its statistics: costs nothing, whatever there is. */
export async function estimateCount(ctx: Ctx, condition: SqlCondition): Promise<number> {
  const count = sql`(select count(*) from tickets where ${isVisible(ctx)} and ${condition})`
  return (await expectRows(ctx, [count]))[0] ?? 0
}

const isVisible = (ctx: Ctx): RawBuilder<unknown> => sql`${visibleTickets(ctx.actor)}`
