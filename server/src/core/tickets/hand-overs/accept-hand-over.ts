import { assertMay, seatOf } from '../../access'
import type { Ctx } from '../../context'
import { beginAct } from '../act'
import { assign, setTeam } from '../property-actions'
import type { TicketRow } from '../ticket'
import { handOverColumns } from './hand-over-state'
import { assertReceiver, lockHandOver } from './lock-hand-over'

/**
 * The ticket is the caller's from now on. Accepting is told last, so that undoing newest first opens the hand-over again
 * before the caller loses what they see the ticket by.
 */
export async function acceptHandOver(ctx: Ctx, id: string): Promise<TicketRow> {
  const { ticket, handOver } = await lockHandOver(ctx, id)
  assertReceiver(ctx, handOver)
  assertMay(ctx.actor, 'ticket.assign', ticket)
  const act = beginAct(ctx, ticket)
  await assign(ctx, act, { action: 'assign', assigneeId: seatOf(ctx.actor).personId })
  if (handOver.teamId !== null) await setTeam(ctx, act, { action: 'setTeam', teamId: handOver.teamId })
  act.set(handOverColumns(null))
  act.record({ body: { type: 'ticket.handOverAccepted', before: handOver, after: null } })
  return act.finish()
}
