import { composeAgent, composeCustomer, composeQuote } from './compose-text'
import { fillText, type Slots } from './fill-text'
import type { PlannedCustomer, PlannedFile, Step } from './planned-ticket'
import type { Random } from './random'
import type { Story, Turn } from './story'
import { afterSleep, afterWorking, dayMs, hourMs, minuteMs } from './working-time'
import { worlds } from './worlds.data'

type Given = {
  story: Story
  customer: PlannedCustomer
  agent: string
  slots: Slots
  start: Date
  now: Date
  random: Random
}
type Opening = Step & { do: 'receive' }

/** A story told in time, as far as it has come: what would lie ahead of `now` has not happened yet. */
export function planSteps(given: Given): [Opening, ...Step[]] {
  const { story, now, random } = given
  const opening = receive(given, { turn: first(story), at: given.start, quoted: null })
  const steps: [Opening, ...Step[]] = [opening]
  const age = now.getTime() - given.start.getTime()
  const stopsAt = random.chance(0.3) && age > 2 * dayMs && age < 20 * dayMs ? lastOpenTurn(story) : null
  let last: { at: Date; by: Turn['by']; text: string } = { at: given.start, by: 'customer', text: opening.text }
  if (random.chance(0.6)) {
    const at = afterWorking(last.at, random.skewed(5, 240))
    steps.push({ do: 'sort', at, agent: given.agent, assignee: random.chance(0.3) ? given.agent : null })
  }
  for (const [index, turn] of story.turns.entries()) {
    if (index === 0) continue
    const at = timeOf(turn, last, random)
    if (turn.by === 'note') steps.push({ do: 'note', at, agent: given.agent, text: filled(given, turn) })
    else if (turn.by === 'agent') {
      const isDone = index === story.turns.length - 1 && random.chance(0.75)
      const text = composeAgent(filled(given, turn), given.customer, given.agent)
      steps.push({ do: 'reply', at, agent: given.agent, text, isDone, file: fileOf(given, turn) })
      last = { at, by: 'agent', text }
    } else {
      const quote = { agentKey: given.agent, at: last.at }
      const quoted = last.by === 'agent' && random.chance(0.7) ? composeQuote(last.text, given.customer, quote) : null
      steps.push(receive(given, { turn, at, quoted }))
      last = { at, by: 'customer', text: '' }
    }
    if (index === stopsAt) return [opening, ...inThePast(parked(given, steps, at), now)]
  }
  const closing = steps.at(-1)
  if (closing !== undefined && !(closing.do === 'reply' && closing.isDone))
    steps.push({ do: 'finish', at: afterWorking(last.at, random.between(20, 400)), agent: given.agent })
  return [opening, ...inThePast(comeBack(given, steps), now)]
}

function first(story: Story): Turn {
  const [turn] = story.turns
  if (turn === undefined) throw new Error('a story without a beginning')
  return turn
}

/** The opening is there already; of the rest, one after the other, what has happened. */
function inThePast(steps: readonly Step[], now: Date): Step[] {
  const told: Step[] = []
  let earliest = steps[0]?.at.getTime() ?? 0
  for (const step of steps.slice(1)) {
    earliest = Math.max(step.at.getTime(), earliest + minuteMs / 2)
    if (earliest >= now.getTime() - 5 * minuteMs) break
    told.push({ ...step, at: new Date(earliest) })
  }
  return told
}

/** The last answer of the shop that somebody still has to react to. */
function lastOpenTurn(story: Story): number | null {
  const index = story.turns.findIndex((turn, at) => turn.by === 'agent' && at < story.turns.length - 1)
  return index === -1 ? null : index
}

/** Left lying on purpose: for the customer, for somebody else, or until a day. */
function parked(given: Given, steps: Step[], at: Date): Step[] {
  const { random, now, agent } = given
  const kind = random.between(1, 10)
  const soon = new Date(at.getTime() + random.between(2, 9) * minuteMs)
  if (kind <= 3) {
    const until = new Date(now.getTime() + random.between(1, 12) * dayMs)
    until.setUTCHours(8, 0, 0, 0)
    return [...steps, { do: 'snooze', at: soon, agent, until }]
  }
  return kind <= 6 ? [...steps, { do: 'waitForOthers', at: soon, agent }] : steps
}

/** Some who were content write again; lately, so that the request is open now. */
function comeBack(given: Given, steps: Step[]): Step[] {
  const { random, now, customer } = given
  const end = steps.at(-1)?.at ?? given.start
  if (now.getTime() - end.getTime() < 4 * dayMs || !random.chance(0.06)) return steps
  const at = afterSleep(new Date(now.getTime() - random.skewed(0.6, 44) * hourMs), random.between(0, 90))
  const text = fillText(random.pick(worlds[customer.language].comebacks), given.slots, random)
  return [...steps, receive(given, { turn: { by: 'customer', text }, at, quoted: null })]
}

function timeOf(turn: Turn, last: { at: Date; by: Turn['by'] }, random: Random): Date {
  if (turn.by === 'note') return afterWorking(last.at, random.skewed(6, 90))
  if (turn.by === 'agent')
    return afterWorking(last.at, last.by === 'agent' ? random.between(700, 1600) : random.skewed(25, 1300))
  return afterSleep(new Date(last.at.getTime() + random.skewed(20, 60 * 72) * minuteMs), random.between(0, 150))
}

const filled = (given: Given, turn: Turn): string => fillText(turn.text, given.slots, given.random)

function receive(given: Given, part: { turn: Turn; at: Date; quoted: string | null }): Opening {
  const { random, customer } = given
  const text = composeCustomer(filled(given, part.turn), customer, { isFirst: part.at === given.start, random })
  return {
    do: 'receive',
    at: part.at,
    text,
    quoted: part.quoted,
    isHtml: random.chance(0.14),
    file: fileOf(given, part.turn),
  }
}

const fileOf = (given: Given, turn: Turn): PlannedFile | null =>
  turn.file === undefined ? null : { kind: turn.file, number: given.slots.invoice ?? '' }
