import { add, elapsed } from '../../../core/schedules'
import type { Holder, Policy, Priority, TargetName, Warning } from './story'

/** What a clock is measured by. */
export interface Goal {
  seconds: number
  priority: Priority
  policy: Policy
}

/** Times a clock ran, in seconds since 1970; the last one may have no end yet. */
export type Run = { from: number; to: number | null }

export interface Clock {
  target: TargetName
  /** The how-manieth of its target on the ticket, from 1. */
  sequence: number
  startAt: number
  goal: Goal
  runs: Run[]
  verdict: 'open' | 'met' | 'breached' | 'void'
  cause: 'time' | 'change' | null
  /** When the verdict fell: met at the stop, breached at due or at the change that made it late. */
  decidedAt: number | null
  /** Of a breach and of what is met; of an open one see `dueOf`. */
  dueAt: number | null
  stoppedAt: number | null
  voidReason: 'settled' | 'spam' | 'merged' | 'dropped' | 'erased' | null
  holder: Holder
  /** Those that were given, by their place in the policy's list, with when. */
  warned: Map<number, number>
  /** Its goal changed while it stood decided, and is taken up if it runs on. */
  isStale: boolean
}

/** Business seconds it ran up to an instant. */
export const elapsedAt = ({ runs, goal }: Clock, at: number): number =>
  runs.reduce((sum, { from, to }) => sum + elapsed(goal.policy.hours, from, Math.min(to ?? at, at)), 0)

/** When so many business seconds will have run; null while it is paused or where that never comes. */
export function whenElapsed({ runs, goal }: Clock, seconds: number): number | null {
  let left = seconds
  for (const { from, to } of runs) {
    const here = to === null ? Number.POSITIVE_INFINITY : elapsed(goal.policy.hours, from, to)
    if (left <= here) return add(goal.policy.hours, from, left)
    left -= here
  }
  return null
}

export const isRunning = ({ runs }: Clock): boolean => runs.at(-1)?.to === null
/** Still without a verdict by time: one breached by a change can yet be withdrawn. */
export const isOpen = (clock: Clock): boolean => clock.verdict === 'open'
export const isLive = (clock: Clock): boolean => clock.verdict !== 'void' && clock.stoppedAt === null

export const dueOf = (clock: Clock): number | null => whenElapsed(clock, clock.goal.seconds)

/** Business seconds from the start at which a warning is given, or null where it would be before it. */
export function warningPoint(warning: Warning, { goal }: Clock): number | null {
  const point = 'share' in warning ? Math.ceil(goal.seconds * warning.share) : goal.seconds - warning.secondsBefore
  return point < 0 || point > goal.seconds ? null : point
}

/** Business seconds over due, up to its stop or `now`; 0 where it is not breached. */
export function lateSeconds(clock: Clock, now: number): number {
  if (clock.verdict !== 'breached') return 0
  return Math.max(0, elapsedAt(clock, clock.stoppedAt ?? now) - clock.goal.seconds)
}
