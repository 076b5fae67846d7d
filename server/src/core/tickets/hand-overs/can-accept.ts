import { loadSeats, mayOn, type TicketPlace } from '../../access'
import type { Ctx } from '../../context'
import { membersOf } from './hand-over-store'

export type Receiver = { toId: string | null; teamId: string | null }

/** Whether somebody there has a seat and could work on the ticket, were it offered to them; who gives it does not count. */
export async function canAccept(ctx: Ctx, place: TicketPlace, { toId, teamId }: Receiver): Promise<boolean> {
  const ids = toId !== null ? [toId] : teamId !== null ? await membersOf(ctx, teamId) : []
  const giverId = ctx.actor.kind === 'agent' ? ctx.actor.personId : null
  const seats = await loadSeats(
    ctx.db,
    ids.filter((id) => id !== giverId),
  )
  const offered = { ...place, handedOverToId: toId, handedOverToTeamId: teamId }
  return seats.some((seat) => mayOn(seat, 'ticket.assign', offered))
}
