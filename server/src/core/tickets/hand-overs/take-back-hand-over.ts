import { assertMay } from '../../access'
import type { Ctx } from '../../context'
import { beginAct } from '../act'
import type { TicketRow } from '../ticket'
import { handOverColumns } from './hand-over-state'
import { lockHandOver } from './lock-hand-over'

/** By whoever may hand the ticket over, not its giver alone: who gave it may be away, and who was to get it gone. */
export async function takeBackHandOver(ctx: Ctx, id: string): Promise<TicketRow> {
  const { ticket, handOver } = await lockHandOver(ctx, id)
  assertMay(ctx.actor, 'ticket.assign', ticket)
  const act = beginAct(ctx, ticket)
  act.set(handOverColumns(null))
  act.record({ body: { type: 'ticket.handOverTakenBack', before: handOver, after: null } })
  return act.finish()
}
