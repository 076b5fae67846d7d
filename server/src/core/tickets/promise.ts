import type { Action } from '@foyer/contract/actions'
import type { PromiseState } from '@foyer/contract/events'
import type { Ctx } from '../context'
import type { Act } from './act'
import { promiseInPast } from './errors'
import { isLate, isRunning, isSamePromise, noPromise, promiseColumns, promiseOf } from './promise-state'

/**
 * Next update by (measures.md 7.5), set without a word to the customer. Where a promise runs it is only moved or withdrawn: the
 * time that was told still judges. One that is broken is over, so a new time is a new promise.
 */
export function promise(ctx: Ctx, act: Act, { until }: Extract<Action, { action: 'promise' }>): void {
  const at = until === null ? null : readPromise(ctx, until)
  breakIfLate(ctx, act)
  const before = promiseOf(act.now)
  if (before.until === at) return
  if (isRunning(before)) move(ctx, act, { ...before, until: at })
  else if (at === null) move(ctx, act, noPromise)
  else
    givePromise(ctx, act, { until: at, byId: ctx.actor.kind === 'agent' ? ctx.actor.personId : null, messageId: null })
}

/** 400 `promise.inPast` unless it is ahead, also of the moment at which its reply is to leave. */
export function readPromise(ctx: Ctx, until: string, leavesAt: Date = ctx.now): string {
  const at = new Date(until)
  if (at <= ctx.now || at <= leavesAt) throw promiseInPast()
  return at.toISOString()
}

type GivenPromise = { until: string; byId: string | null; messageId: string | null }

/** A new promise, from now on; with the reply that tells it, or told in another way. One that ran before is settled. */
export function givePromise(ctx: Ctx, act: Act, given: GivenPromise): void {
  const { byId, messageId } = given
  const until = new Date(given.until).toISOString()
  const after = { until, dueAt: until, givenAt: ctx.now.toISOString(), byId, brokenAt: null }
  record(ctx, act, after, (before) => ({ type: 'promise.given', before, after, messageId }))
}

/** A reply to the customer left, or (`messageId` null) the ticket is done: in time it is kept, and in any case over. */
export function settlePromise(ctx: Ctx, act: Act, messageId: string | null): void {
  breakIfLate(ctx, act)
  const state = promiseOf(act.now)
  if (isRunning(state))
    record(ctx, act, noPromise, (before) => ({ type: 'promise.kept', before, after: noPromise, messageId }))
  else if (state.brokenAt !== null) move(ctx, act, noPromise)
}

/** The time has passed, whoever sees it first. One that was withdrawn is broken too, but leaves nothing to show. */
export function breakIfLate(ctx: Ctx, act: Act): void {
  const state = promiseOf(act.now)
  if (!isLate(state, ctx.now) || state.dueAt === null) return
  const after = state.until === null ? noPromise : { ...state, brokenAt: state.dueAt }
  record(ctx, act, after, (before) => ({ type: 'promise.broken', before, after }), new Date(state.dueAt))
}

const move = (ctx: Ctx, act: Act, after: PromiseState): void =>
  record(ctx, act, after, (before) => ({ type: 'promise.moved', before, after }))

type Told = Parameters<Act['record']>[0]['body']

function record(ctx: Ctx, act: Act, after: PromiseState, told: (before: PromiseState) => Told, at?: Date): void {
  const before = promiseOf(act.now)
  if (isSamePromise(before, after)) return
  act.set(promiseColumns(after, ctx.now))
  act.record({ body: told(before), ...(at !== undefined && { at }) })
}
