import type { Action } from '@foyer/contract/actions'
import type { MacroAction, MacroProblem } from '@foyer/contract/macros'
import { AppError } from '../../platform/errors'
import { assertMay, type TicketPlace } from '../access'
import type { Ctx } from '../context'
import { findGone, macroUnfit } from '../macros'
import type { Act } from './act'
import { applyActions } from './apply-actions'
import { verbOf } from './change-ticket'
import type { MacroInHand } from './macros-in-reply'

const hourMs = 3_600_000

type Run = {
  macros: readonly MacroInHand[]
  /** The message they came with. */
  messageId: string | null
  /** Leaves out what cannot be done; otherwise nothing is (409 `macro.unfit`). */
  skipUnfit: boolean
  /** Who `me` is, where the message leaves without its author. */
  meId?: string | null
}

/**
 * Carries the actions of macros out on a begun act, each with its own rights and each macro with an event of its own. True
 * where one of them decided about the status, so that nothing else should.
 */
export async function runMacros(ctx: Ctx, act: Act, { macros, messageId, skipUnfit, meId }: Run): Promise<boolean> {
  const place = act.now
  const acting = macros.filter(({ actions }) => actions.length > 0)
  for (const { id } of acting) act.record({ body: { type: 'macro.applied', macroId: id, messageId } })
  const problems = await tryActions(ctx, act, { macros: acting, place, meId: meId ?? ownIdOf(ctx) })
  if (problems.length > 0 && !skipUnfit) throw macroUnfit(problems)
  const isUndone = (macroId: string, index: number) =>
    problems.some((one) => one.macroId === macroId && one.index === index)
  return acting.some(({ id, actions }) =>
    actions.some(({ action }, index) => (action === 'setStatus' || action === 'snooze') && !isUndone(id, index)),
  )
}

/** Does what can be done, in order, and tells the rest. Rights are those over the ticket as it was before. */
export async function tryActions(
  ctx: Ctx,
  act: Act,
  { macros, place, meId }: { macros: readonly MacroInHand[]; place: TicketPlace; meId: string | null },
): Promise<MacroProblem[]> {
  const gone = (await findGone(ctx, macros)).flat()
  const problems: MacroProblem[] = [...gone]
  for (const { id, actions } of macros)
    for (const [index, given] of actions.entries()) {
      const lost = gone.filter((one) => one.macroId === id && one.index === index).map(({ value }) => value)
      const action = toAction(given, { lost, meId, now: ctx.now })
      if (action === null) continue
      const code = await tryOne(ctx, act, action, place)
      if (code !== null) problems.push({ macroId: id, index, code, value: '' })
    }
  return problems
}

/** The code of what spoke against it. A refusal comes before anything is set, so the act goes on without it. */
async function tryOne(ctx: Ctx, act: Act, action: Action, place: TicketPlace): Promise<string | null> {
  try {
    assertMay(ctx.actor, verbOf(action), place)
    await applyActions(ctx, act, [action])
    return null
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

/** Of a ticket that a macro does not fit, the first thing that spoke against it. */
export function reasonOf(error: AppError): string {
  const problems = error.details?.problems
  return Array.isArray(problems) ? String(problems[0]?.code ?? error.code) : error.code
}

const ownIdOf = (ctx: Ctx): string | null => (ctx.actor.kind === 'agent' ? ctx.actor.personId : null)

type Here = { lost: readonly string[]; meId: string | null; now: Date }

/** On this ticket, at this time, without what the desk has lost; null where nothing is left. */
function toAction(given: MacroAction, { lost, meId, now }: Here): Action | null {
  if (given.action === 'addTags' || given.action === 'removeTags') {
    const tags = given.tags.filter((tag) => !lost.includes(tag))
    return tags.length === 0 ? null : { ...given, tags }
  }
  if (lost.length > 0) return null
  if (given.action === 'snooze')
    return { action: 'snooze', until: new Date(now.getTime() + given.hours * hourMs).toISOString() }
  if (given.action !== 'assign' || given.assigneeId !== 'me') return given
  return meId === null ? null : { action: 'assign', assigneeId: meId }
}
