import type { HandOverState } from '@foyer/contract/events'
import { readId } from '../../../platform/ids'
import { seatOf } from '../../access'
import type { Ctx } from '../../context'
import type { TicketRow } from '../ticket'
import { lockTicket } from '../ticket-store'
import { handOverIsOver, handOverNotYours, handOverUnknown } from './errors'
import { handOverOf } from './hand-over-state'
import { ticketOfHandOver } from './hand-over-store'

export type OpenHandOver = { ticket: TicketRow; handOver: HandOverState }

/** The ticket a hand-over is open on, locked. Of two who decide at once the second is told that it is over. */
export async function lockHandOver(ctx: Ctx, id: string): Promise<OpenHandOver> {
  const known = readId(id)
  const found = known === null ? null : await ticketOfHandOver(ctx, known)
  if (found === null) throw handOverUnknown()
  if (!found.isOpen) throw handOverIsOver()
  const ticket = await lockTicket(ctx, found.id)
  const handOver = handOverOf(ticket)
  if (handOver?.id !== known || handOver === null) throw handOverIsOver()
  return { ticket, handOver }
}

/** It is the receiver's to decide: the agent's, or anybody's of the team. */
export function assertReceiver(ctx: Ctx, { toId, teamId }: HandOverState): void {
  const { personId, teamIds } = seatOf(ctx.actor)
  if (toId !== personId && (teamId === null || !teamIds.includes(teamId))) throw handOverNotYours()
}
