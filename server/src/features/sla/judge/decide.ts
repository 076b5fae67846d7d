import { type Clock, dueOf, elapsedAt, type Goal, isLive, isOpen, isRunning, warningPoint, whenElapsed } from './clock'
import type { Scene } from './scene'
import type { TargetName } from './story'

function goalOf({ policy, priority }: Scene, target: TargetName): Goal | null {
  const seconds = policy?.targets[target]?.[priority] ?? null
  return policy === null || seconds === null ? null : { seconds, priority, policy }
}

/** Starts a clock at its natural start, `at` being when that came about; one that is late by then was made late by it. */
export function start(scene: Scene, target: TargetName, startAt: number, at: number): void {
  const goal = goalOf(scene, target)
  if (goal === null) return
  const clock: Clock = {
    target,
    sequence: scene.clocks.filter((one) => one.target === target).length + 1,
    startAt,
    goal,
    // A resolution clock goes with the ticket's own open times, also with those to come.
    runs: target === 'resolution' ? scene.openRuns : [{ from: startAt, to: null }],
    verdict: 'open',
    cause: null,
    decidedAt: null,
    dueAt: null,
    stoppedAt: null,
    voidReason: null,
    holder: scene.holder,
    warned: new Map(),
    isStale: false,
  }
  scene.clocks.push(clock)
  judgeChange(scene, clock, at)
  if (target === 'resolution' && scene.category === 'done') stop(scene, clock, at)
}

export function breach(
  scene: Scene,
  clock: Clock,
  { at, due, cause }: { at: number; due: number | null; cause: 'time' | 'change' },
): void {
  clock.verdict = 'breached'
  clock.cause = cause
  clock.decidedAt = at
  clock.dueAt = due
  clock.holder = cause === 'change' ? { agentId: null, teamId: null } : scene.holder
}

/** What it waited for has come. Whoever came in time met it; a breach keeps its verdict and is late up to here. */
export function stop(scene: Scene, clock: Clock, at: number): void {
  const due = isOpen(clock) ? dueAtStop(clock, at) : clock.dueAt
  clock.stoppedAt = at
  if (clock.target !== 'resolution') closeRun(clock, at)
  if (!isOpen(clock)) return
  clock.verdict = 'met'
  clock.decidedAt = at
  clock.dueAt = due
  clock.holder = scene.holder
}

/** When it would have been due had it gone on: its open time may just have ended. */
const dueAtStop = (clock: Clock, at: number): number | null =>
  whenElapsed(
    isRunning(clock) ? clock : { ...clock, runs: [...clock.runs, { from: at, to: null }] },
    clock.goal.seconds,
  )

export function voidClock(clock: Clock, at: number, reason: NonNullable<Clock['voidReason']>): void {
  clock.verdict = 'void'
  clock.voidReason = reason
  clock.decidedAt = at
  clock.stoppedAt = at
  if (clock.target === 'resolution') clock.runs = clock.runs.map((run) => ({ ...run, to: run.to ?? at }))
  else closeRun(clock, at)
}

function closeRun(clock: Clock, at: number): void {
  const last = clock.runs.at(-1)
  if (last && last.to === null) last.to = Math.max(at, last.from)
}

/** By priority and policy as they are now. A breach by the passing of time stays; one by an earlier change may be withdrawn. */
export function retarget(scene: Scene, clock: Clock, at: number): void {
  if (!isLive(clock)) {
    clock.isStale = true
    return
  }
  if (clock.verdict === 'breached' && clock.cause === 'time') return
  const goal = goalOf(scene, clock.target)
  clock.isStale = false
  if (goal === null) voidClock(clock, at, 'dropped')
  else {
    clock.goal = goal
    judgeChange(scene, clock, at)
  }
}

/** Late by a change and not by time: nobody is charged. Warnings given stay given, unless they lie ahead again. */
function judgeChange(scene: Scene, clock: Clock, at: number): void {
  const due = dueOf(clock)
  const isLate = due === null ? elapsedAt(clock, at) > clock.goal.seconds : due < at
  if (isLate) breach(scene, clock, { at, due, cause: 'change' })
  else if (clock.verdict === 'breached') withdraw(clock, scene)
  for (const index of [...clock.warned.keys()]) {
    const moment = warningAt(clock, index)
    if (moment === null || moment > at) clock.warned.delete(index)
  }
}

function withdraw(clock: Clock, scene: Scene): void {
  clock.verdict = 'open'
  clock.cause = null
  clock.decidedAt = null
  clock.dueAt = null
  clock.holder = scene.holder
}

/** When the policy's warning at this place is given; null while the clock is paused before it, or where there is none. */
export function warningAt(clock: Clock, index: number): number | null {
  const warning = clock.goal.policy.warnings[index]
  const point = warning === undefined ? null : warningPoint(warning, clock)
  return point === null ? null : whenElapsed(clock, point)
}

export function giveWarnings(clock: Clock, to: number): void {
  for (const index of clock.goal.policy.warnings.keys()) {
    if (clock.warned.has(index)) continue
    const at = warningAt(clock, index)
    if (at !== null && at <= to) clock.warned.set(index, at)
  }
}
