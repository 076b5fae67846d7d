import type { Action } from '@foyer/contract/actions'
import type { Verb } from '@foyer/contract/verbs'
import { assertMay } from '../access'
import type { Ctx } from '../context'
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

/** Changes one ticket by actions of the vocabulary: rights for each, one UPDATE, one event an action that changed something. */
export async function changeTicket(ctx: Ctx, ref: string, actions: readonly Action[]): Promise<TicketRow> {
  const ticket = await lockTicket(ctx, ref)
  for (const action of actions) assertMay(ctx.actor, verbOf(action), ticket)
  const act = beginAct(ctx, ticket)
  await applyActions(ctx, act, actions)
  return act.finish()
}
