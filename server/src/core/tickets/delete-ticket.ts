import { assertMay } from '../access'
import type { Ctx } from '../context'
import { type Act, beginAct } from './act'
import type { TicketRow } from './ticket'
import { findTicket } from './ticket-store'

/** Out of every list, kept for 30 days, restorable. */
export async function deleteTicket(ctx: Ctx, ref: string): Promise<void> {
  const ticket = await findTicket(ctx, ref, { isLocked: true, withDeleted: true })
  assertMay(ctx.actor, 'ticket.delete', ticket)
  const act = beginAct(ctx, ticket)
  setDeleted(ctx, act, true)
  await act.finish()
}

/** Asking for what is so already changes nothing. */
export function setDeleted(ctx: Ctx, act: Act, isDeleted: boolean): void {
  if ((act.now.deletedAt !== null) === isDeleted) return
  act.set({ deletedAt: isDeleted ? ctx.now : null })
  act.record({ body: isDeleted ? { type: 'ticket.deleted' } : { type: 'ticket.restored' } })
}

export async function restoreTicket(ctx: Ctx, ref: string): Promise<TicketRow> {
  const ticket = await findTicket(ctx, ref, { isLocked: true, withDeleted: true })
  assertMay(ctx.actor, 'ticket.delete', ticket)
  const act = beginAct(ctx, ticket)
  setDeleted(ctx, act, false)
  return act.finish()
}
