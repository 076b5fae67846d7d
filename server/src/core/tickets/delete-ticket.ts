import { assertMay } from '../access'
import type { Ctx } from '../context'
import { beginAct } from './act'
import type { TicketRow } from './ticket'
import { findTicket } from './ticket-store'

/** Out of every list, kept for 30 days, restorable. */
export async function deleteTicket(ctx: Ctx, ref: string): Promise<void> {
  const ticket = await findTicket(ctx, ref, { isLocked: true, withDeleted: true })
  assertMay(ctx.actor, 'ticket.delete', ticket)
  if (ticket.deletedAt !== null) return
  const act = beginAct(ctx, ticket)
  act.set({ deletedAt: ctx.now })
  act.record({ body: { type: 'ticket.deleted' } })
  await act.finish()
}

export async function restoreTicket(ctx: Ctx, ref: string): Promise<TicketRow> {
  const ticket = await findTicket(ctx, ref, { isLocked: true, withDeleted: true })
  assertMay(ctx.actor, 'ticket.delete', ticket)
  if (ticket.deletedAt === null) return ticket
  const act = beginAct(ctx, ticket)
  act.set({ deletedAt: null })
  act.record({ body: { type: 'ticket.restored' } })
  return act.finish()
}
