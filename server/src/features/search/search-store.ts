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
 * Which words to look up in the text index; the others are looked for ticket by ticket in the list's order, until `wanted`
 * tickets are found (performance.md 4.4). A probe counts a word's hits as far as that is cheap; beyond, the dearer way is
 * left out. What the statistics call common is not even probed.
 */
export async function findRareWords(ctx: Ctx, words: readonly SearchedWord[], wanted: number): Promise<Set<string>> {
  if (words.length === 0) return new Set()
  const [messages = 0, tickets = 0, ...expected] = await expectRows(ctx, [
    sql`(select count(*) from messages)`,
    sql`(select count(*) from tickets)`,
    ...words.map(({ tsquery }) => sql`(select count(*) from messages where ${isHit(tsquery)})`),
  ])
  const sizes = { messages, tickets, wanted }
  const cap = Math.min(20_000, Math.max(2000, Math.round(Math.sqrt(30 * messages))))
  const guesses = words.map((one, index) => ({ ...one, hits: expected[index] ?? 0 }))
  const common = guesses.filter(({ hits }) => hits > Math.max(cap, messages / 10))
  const doubtful = guesses.filter((one) => !common.includes(one))
  const probes = await probe(ctx, doubtful, cap)
  const rare = [
    ...common.filter(({ hits }) => isCheaperFound({ hits, tickets: hits / 2 }, sizes)),
    ...doubtful.filter(({ hits }, index) => {
      const [found = 0, inTickets = 0] = probes[index] ?? []
      const all = Math.max(found, hits)
      return found <= cap || isCheaperFound({ hits: all, tickets: (all * inTickets) / found }, sizes)
    }),
  ]
  return new Set(rare.map(({ word }) => word))
}

/** Hits up to one above the cap, and in how many tickets these are. */
async function probe(ctx: Ctx, words: readonly SearchedWord[], cap: number): Promise<number[][]> {
  if (words.length === 0) return []
  const probes = words.map(
    ({ tsquery }) => sql`(select array[count(*), count(distinct ticket_id)]::int[] from (
      select ticket_id from messages where ${isHit(tsquery)} limit ${sql.lit(cap + 1)}) hit)`,
  )
  const statement = sql<{ counts: number[][] }>`${planning(true)}select array[${sql.join(probes)}] as counts`
  return (await run(statement, ctx)).rows[0]?.counts ?? []
}

/** Compares how many messages either way reads: every hit, or those of the tickets passed until enough have the word. */
function isCheaperFound(
  word: { hits: number; tickets: number },
  desk: { messages: number; tickets: number; wanted: number },
): boolean {
  const share = Math.min(1, word.tickets / Math.max(1, desk.tickets))
  const passed = Math.min(desk.tickets, desk.wanted / share)
  return word.hits < passed * Math.min(desk.messages / Math.max(1, desk.tickets), desk.messages / word.hits)
}

const isHit = (tsquery: string): RawBuilder<unknown> => sql`tsv @@ ${tsquery}::tsquery`

const Plan = z.object({ 'Plan Rows': z.number() })
const Explained = z.tuple([z.object({ Plan: z.object({ Plans: z.array(z.object({ Plans: z.tuple([Plan]) })) }) })])

/** How many rows the planner expects below each of several counting sub-queries, from its statistics alone. */
async function expectRows(ctx: Ctx, counts: readonly RawBuilder<unknown>[]): Promise<number[]> {
  const { rows } = await run(sql<{ 'QUERY PLAN': unknown }>`explain (format json) select ${sql.join(counts)}`, ctx)
  return Explained.parse(rows[0]?.['QUERY PLAN'])[0].Plan.Plans.map(({ Plans }) => Plans[0]['Plan Rows'])
}

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
