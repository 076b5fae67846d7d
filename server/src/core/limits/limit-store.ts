import { sql } from 'kysely'
import { AppError } from '../../platform/errors'
import type { Ctx } from '../context'

/**
 * `free` tries in a window, then none until it ends; with `delay` each further try is allowed after a wait that doubles,
 * and the window starts again with every try.
 */
export type Limit = {
  bucket: string
  free: number
  windowSeconds: number
  delay?: { firstSeconds: number; mostSeconds: number }
}
type Counter = { bucket: string; count: number; resetsAt: Date }

const tooMany = (seconds: number): AppError =>
  new AppError('tooMany', 'session.tooMany', 'Too many tries. Wait a moment and try again.', { retryAfter: seconds })

function secondsToWait(limit: Limit, counter: Counter, now: Date): number {
  if (counter.count < limit.free || counter.resetsAt <= now) return 0
  if (limit.delay === undefined) return secondsBetween(now, counter.resetsAt)
  const { firstSeconds, mostSeconds } = limit.delay
  const lastTry = counter.resetsAt.getTime() - limit.windowSeconds * 1000
  const delay = Math.min(mostSeconds, firstSeconds * 2 ** Math.min(counter.count - limit.free, 20))
  return secondsBetween(now, new Date(lastTry + delay * 1000))
}

const secondsBetween = (from: Date, to: Date): number => Math.max(0, Math.ceil((to.getTime() - from.getTime()) / 1000))

function longestWait(limits: readonly Limit[], counters: readonly Counter[], now: Date): number {
  const waits = limits.map((limit) => {
    const counter = counters.find((one) => one.bucket === limit.bucket)
    return counter === undefined ? 0 : secondsToWait(limit, counter, now)
  })
  return Math.max(0, ...waits)
}

/** Reads only; `session.tooMany` (429, with the seconds to wait) where a limit is reached. */
export async function assertWithin(ctx: Ctx, limits: readonly Limit[]): Promise<void> {
  const buckets = limits.map((limit) => limit.bucket)
  const counters = await ctx.db.selectFrom('rateCounters').selectAll().where('bucket', 'in', buckets).execute()
  const wait = longestWait(limits, counters, ctx.now)
  if (wait > 0) throw tooMany(wait)
}

/** Refused like `assertWithin`. */
export async function takeFrom(ctx: Ctx, limits: readonly Limit[]): Promise<void> {
  const wait = await secondsUntilTaken(ctx, limits)
  if (wait > 0) throw tooMany(wait)
}

/**
 * Takes one try from each before it is made, so that tries side by side cannot all slip through; the rows stay locked until
 * the transaction ends. Answers 0, or the seconds to wait, and then nothing is taken.
 */
export async function secondsUntilTaken(ctx: Ctx, limits: readonly Limit[]): Promise<number> {
  const ordered = limits.toSorted((one, other) => (one.bucket < other.bucket ? -1 : 1)) // one order of locks
  const counters = await ctx.db
    .insertInto('rateCounters')
    .values(ordered.map((limit) => ({ bucket: limit.bucket, count: 0, resetsAt: windowEnd(limit, ctx.now) })))
    .onConflict((conflict) =>
      conflict.column('bucket').doUpdateSet({
        count: sql<number>`case when rate_counters.resets_at <= ${ctx.now} then 0 else rate_counters.count end`,
        resetsAt: sql<Date>`case when rate_counters.resets_at <= ${ctx.now} then excluded.resets_at else rate_counters.resets_at end`,
      }),
    )
    .returningAll()
    .execute()
  const wait = longestWait(limits, counters, ctx.now)
  if (wait > 0) return wait
  for (const limit of ordered) {
    await ctx.db
      .updateTable('rateCounters')
      .set((eb) => ({ count: eb('count', '+', 1), ...(limit.delay && { resetsAt: windowEnd(limit, ctx.now) }) }))
      .where('bucket', '=', limit.bucket)
      .execute()
  }
  return 0
}

const windowEnd = (limit: Limit, now: Date): Date => new Date(now.getTime() + limit.windowSeconds * 1000)

/** A try that turned out right counts for nothing. */
export async function giveBack(ctx: Ctx, limit: Limit): Promise<void> {
  await ctx.db
    .updateTable('rateCounters')
    .set((eb) => ({ count: eb('count', '-', 1) }))
    .where('bucket', '=', limit.bucket)
    .where('count', '>', 0)
    .execute()
}

export async function startAnew(ctx: Ctx, limit: Limit): Promise<void> {
  await ctx.db.deleteFrom('rateCounters').where('bucket', '=', limit.bucket).execute()
}
