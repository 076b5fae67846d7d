import type { Action } from '@foyer/contract/actions'
import type { Verb } from '@foyer/contract/verbs'
import { assertMay, type TicketPlace } from '../access'
import type { Actor, Ctx } from '../context'
import { beginAct } from './act'
import { applyActions } from './apply-actions'
import type { TicketRow } from './ticket'
import { lockTicket } from './ticket-store'

export const verbOf = (action: Action): Verb =>
  action.action === 'assign' || action.action === 'setTeam' || action.action === 'setMailbox'
    ? 'ticket.assign'
    : action.action === 'follow'
      ? 'ticket.readInternal'
      : 'ticket.change'

/** Throws where the actor may not do all of it here. */
export function assertMayAll(actor: Actor, actions: readonly Action[], place: TicketPlace): void {
  for (const action of actions) assertMay(actor, verbOf(action), place)
}

/** Changes one ticket by actions of the vocabulary: rights for each, one UPDATE, one event an action that changed something. */
export async function changeTicket(ctx: Ctx, ref: string, actions: readonly Action[]): Promise<TicketRow> {
  const ticket = await lockTicket(ctx, ref)
  assertMayAll(ctx.actor, actions, ticket)
  const act = beginAct(ctx, ticket)
  await applyActions(ctx, act, actions)
  return act.finish()
}
