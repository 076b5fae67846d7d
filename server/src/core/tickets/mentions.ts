import type { TicketAgent } from '@foyer/contract/tickets'
import { canSee, loadSeats } from '../access'
import type { Ctx } from '../context'
import type { Act } from './act'
import { mentionCannotSee } from './errors'
import { findNames, findTicket, follow } from './ticket-store'

/** Whom a note names, each once: all of them must see the ticket, and all of them follow it from now on. */
export async function addMentions(ctx: Ctx, act: Act, agentIds: readonly string[]): Promise<string[]> {
  const ids = [...new Set(agentIds)]
  if (ids.length === 0) return ids
  const seats = await loadSeats(ctx.db, ids)
  const seeing = new Set(seats.filter((seat) => canSee(seat, act.now)).map((seat) => seat.personId))
  const blind = ids.filter((id) => !seeing.has(id))
  if (blind.length > 0) {
    const names = await findNames(ctx, blind)
    throw mentionCannotSee(blind.map((id) => ({ id, name: names.get(id) ?? '' })))
  }
  for (const agentId of ids)
    if (await follow(ctx, act.now.id, agentId, true)) act.record({ body: { type: 'ticket.followed', agentId } })
  return ids
}

export async function insertMentions(
  ctx: Ctx,
  { ticketId, messageId }: { ticketId: string; messageId: string },
  agentIds: readonly string[],
): Promise<void> {
  const rows = [...new Set(agentIds)].map((agentId) => ({ agentId, ticketId, messageId }))
  if (rows.length > 0) await ctx.db.insertInto('ticketMentions').values(rows).execute()
}

/** Everybody who may be named, with those who cannot see the ticket marked. */
export async function listTicketAgents(ctx: Ctx, ref: string): Promise<{ items: TicketAgent[]; nextCursor: null }> {
  const ticket = await findTicket(ctx, ref)
  const seats = await loadSeats(ctx.db, 'all')
  return {
    items: seats.map((seat) => ({ id: seat.personId, name: seat.name, canSee: canSee(seat, ticket) })),
    nextCursor: null,
  }
}
