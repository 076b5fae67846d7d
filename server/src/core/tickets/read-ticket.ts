import type { Ticket } from '@foyer/contract/tickets'
import type { Ctx } from '../context'
import { ticketUnknown } from './errors'
import { presentTicket } from './present-ticket'
import { ticketById, visibleTicket } from './ticket-store'
import { viewTicket } from './ticket-view-store'

export const readTicket = (ctx: Ctx, ref: string): Promise<Ticket> => show(ctx, visibleTicket(ctx, ref))

/** A ticket this transaction has read or written, as it now is. */
export const showTicket = (ctx: Ctx, { id }: { id: string }): Promise<Ticket> => show(ctx, ticketById(id))

async function show(ctx: Ctx, condition: Parameters<typeof viewTicket>[1]): Promise<Ticket> {
  const viewed = await viewTicket(ctx, condition)
  if (viewed === null) throw ticketUnknown()
  return presentTicket(viewed, ctx.actor)
}
