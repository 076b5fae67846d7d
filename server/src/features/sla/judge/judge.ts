import { type Clock, dueOf, isLive, isOpen, isRunning } from './clock'
import { breach, giveWarnings, retarget, start, stop, voidClock } from './decide'
import { openingScene, type Scene } from './scene'
import type { Moment, TargetName, Unanswered } from './story'

/**
 * The clocks of a ticket by its story, as they stand at `now` (measures §3). Pure: what is kept is a copy of this, and asking
 * again gives the same.
 */
export function judge(story: readonly Moment[], now: number): Scene {
  const scene = openingScene(story[0]?.at ?? now)
  for (const moment of story) {
    if (moment.at > now) break
    advance(scene, moment.at)
    apply(scene, moment)
  }
  advance(scene, now)
  return scene
}

/** Lets time pass: warnings are given and clocks breached by it. */
function advance(scene: Scene, to: number): void {
  if (scene.isSpam) return
  for (const clock of scene.clocks) {
    if (!isOpen(clock) || !isRunning(clock)) continue
    giveWarnings(clock, to)
    const due = dueOf(clock)
    if (due !== null && due < to) breach(scene, clock, { at: due, due, cause: 'time' })
  }
}

function apply(scene: Scene, moment: Moment): void {
  const { at } = moment
  switch (moment.kind) {
    case 'opened':
      enter(scene, moment.category, at)
      begin(scene, at)
      break
    case 'customer':
      scene.unanswered = inOrder([...scene.unanswered, moment])
      begin(scene, at)
      break
    case 'reply':
      answer(scene, moment.answers, at)
      break
    case 'category':
      enter(scene, moment.category, at)
      break
    case 'priority':
      scene.priority = moment.priority
      if (!moment.isEscalation) regoal(scene, at)
      break
    case 'policy':
      scene.policy = moment.policy
      if (!moment.isEscalation) regoal(scene, at)
      else begin(scene, at)
      break
    case 'holder':
      hold(scene, moment.holder, at)
      break
    case 'mergedIn':
      mergeIn(scene, moment, at)
      break
    case 'ended':
      scene.isEnded = true
      for (const clock of scene.clocks) if (isOpen(clock)) voidClock(clock, at, moment.reason)
      break
    case 'takenOff':
      takeOff(scene, moment.ids, at)
  }
}

const inOrder = (messages: readonly Unanswered[]): Unanswered[] =>
  messages.map(({ id, receivedAt }) => ({ id, receivedAt })).sort((one, other) => one.receivedAt - other.receivedAt)

/** The assignment made by the deciding act counts. */
function hold(scene: Scene, holder: Scene['holder'], at: number): void {
  scene.holder = holder
  for (const clock of scene.clocks) if (clock.decidedAt === at && clock.verdict === 'met') clock.holder = holder
}

const replyClock = (scene: Scene): Clock | undefined =>
  scene.clocks.find((clock) => clock.target !== 'resolution' && isLive(clock))
const resolutionClock = (scene: Scene): Clock | undefined =>
  scene.clocks.findLast((clock) => clock.target === 'resolution' && clock.verdict !== 'void')

/** Starts what the policy asks for and does not run yet, at its natural start. */
function begin(scene: Scene, at: number): void {
  if (scene.isEnded) return
  if (resolutionClock(scene) === undefined) start(scene, 'resolution', scene.openedAt, at)
  const first = scene.unanswered.find(({ id }) => !scene.judgedElsewhere.has(id))
  if (first === undefined || replyClock(scene) !== undefined) return
  const target: TargetName = scene.hasAnsweredTurn ? 'nextReply' : 'firstReply'
  start(scene, target, first.receivedAt, at)
}

/** Priority or policy are others: clocks are measured by them as if from their start. */
function regoal(scene: Scene, at: number): void {
  for (const clock of scene.clocks) retarget(scene, clock, at)
  begin(scene, at)
}

function answer(scene: Scene, answers: readonly string[], at: number): void {
  const left = scene.unanswered.filter(({ id }) => !answers.includes(id))
  if (left.length === scene.unanswered.length) return
  scene.unanswered = left
  scene.hasAnsweredTurn = true
  const clock = replyClock(scene)
  if (clock) stop(scene, clock, at)
  begin(scene, at)
}

function enter(scene: Scene, category: string, at: number): void {
  if (category === 'spam') {
    scene.isSpam = true
    return
  }
  if (scene.isSpam) {
    scene.isSpam = false
    for (const clock of scene.clocks) {
      const due = isOpen(clock) ? dueOf(clock) : null
      if (due !== null && due < at) breach(scene, clock, { at, due, cause: 'change' })
    }
  }
  const before = scene.category
  const last = scene.openRuns.at(-1)
  scene.category = category
  if (category === 'open' && last?.to !== null) scene.openRuns.push({ from: at, to: null })
  if (category !== 'open' && last && last.to === null) last.to = at
  const resolution = resolutionClock(scene)
  if (category === 'done') {
    if (resolution?.stoppedAt === null) stop(scene, resolution, at)
    settle(scene, at)
  } else if (before === 'done' && resolution) runOn(scene, resolution, at)
}

/** Reopened: the same clock runs on with what it had; a breach stays. */
function runOn(scene: Scene, clock: Clock, at: number): void {
  clock.stoppedAt = null
  if (clock.verdict === 'met') {
    clock.verdict = 'open'
    clock.decidedAt = null
    clock.dueAt = null
  }
  if (clock.isStale) retarget(scene, clock, at)
}

/** Done without an answer: what waited is settled, and its clock counts only where it was late already. */
function settle(scene: Scene, at: number): void {
  scene.unanswered = []
  const clock = replyClock(scene)
  if (clock === undefined) return
  if (isOpen(clock)) voidClock(clock, at, 'settled')
  else stop(scene, clock, at)
}

/** One customer waiting is one clock: of two, that which began earlier; one that is decided counts where it is. */
function mergeIn(
  scene: Scene,
  { unanswered, isJudged }: { unanswered: readonly Unanswered[]; isJudged: boolean },
  at: number,
): void {
  const [theirs] = unanswered
  const own = replyClock(scene)
  scene.unanswered = inOrder([...scene.unanswered, ...unanswered])
  if (isJudged) for (const { id } of unanswered) scene.judgedElsewhere.add(id)
  else if (theirs !== undefined && own && isOpen(own) && theirs.receivedAt < own.startAt) voidClock(own, at, 'merged')
  begin(scene, at)
}

function takeOff(scene: Scene, ids: readonly string[], at: number): void {
  const [before] = scene.unanswered
  scene.unanswered = scene.unanswered.filter(({ id }) => !ids.includes(id))
  const clock = replyClock(scene)
  if (before === undefined || before === scene.unanswered[0]) return
  if (clock && isOpen(clock)) voidClock(clock, at, 'settled')
  else if (clock) stop(scene, clock, at)
  begin(scene, at)
}
