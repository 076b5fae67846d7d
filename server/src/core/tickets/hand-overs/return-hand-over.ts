import { assertMay } from '../../access'
import type { Ctx } from '../../context'
import { beginAct } from '../act'
import { assign, canWorkOn } from '../property-actions'
import type { TicketRow } from '../ticket'
import { handOverNoReason } from './errors'
import { handOverColumns } from './hand-over-state'
import { assertReceiver, lockHandOver } from './lock-hand-over'

/**
 * Back to who gave it, with the reason. A giver who has no seat any more, or could not see the ticket, cannot have it: then it
 * stays with whoever has it now.
 */
export async function returnHandOver(ctx: Ctx, id: string, { reason }: { reason: string }): Promise<TicketRow> {
  const { ticket, handOver } = await lockHandOver(ctx, id)
  assertReceiver(ctx, handOver)
  assertMay(ctx.actor, 'ticket.assign', ticket)
  const said = reason.trim()
  if (said === '') throw handOverNoReason()
  const act = beginAct(ctx, ticket)
  if (handOver.byId !== null && (await canWorkOn(ctx, handOver.byId, ticket)))
    await assign(ctx, act, { action: 'assign', assigneeId: handOver.byId })
  act.set(handOverColumns(null))
  act.record({ body: { type: 'ticket.handOverReturned', before: handOver, after: null }, personal: { said } })
  return act.finish()
}
