import type { Ticket } from '@foyer/contract/tickets'
import type { Ctx } from '../context'
import { presentTicket } from './present-ticket'
import type { TicketRow } from './ticket'
import { detailsOf, namesForTickets } from './ticket-names-store'
import { findTicket } from './ticket-store'

export async function readTicket(ctx: Ctx, ref: string): Promise<Ticket> {
  return showTicket(ctx, await findTicket(ctx, ref))
}

/** The row as the contract's shape, with the names of its ids: three statements, whatever the ticket holds. */
export async function showTicket(ctx: Ctx, ticket: TicketRow): Promise<Ticket> {
  const names = await namesForTickets(ctx, [ticket])
  return presentTicket(ticket, { names, details: await detailsOf(ctx, ticket), actor: ctx.actor })
}
