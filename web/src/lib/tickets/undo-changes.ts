import type { Ticket, TicketEvent } from '@foyer/contract/tickets'
import type { QueryClient } from '@tanstack/react-query'
import { call } from '../api/call'
import type { MadeChange } from './change-ticket'
import { patchTicket, renewTickets } from './ticket-cache'

/**
 * Takes changes back by their events in the history; what the server refused was never made and needs nothing. Throws
 * `event.changedSince` where somebody altered the same since, unless forced.
 */
export async function undoChanges(client: QueryClient, made: readonly MadeChange[], isForced = false): Promise<void> {
  try {
    await Promise.all(made.map((one) => undoOne(client, one, isForced)))
  } finally {
    renewTickets(client)
  }
}

async function undoOne(client: QueryClient, { ticketId, before, answered }: MadeChange, isForced: boolean) {
  const answer = await answered
  if (answer === null) return
  const events = await call('GET /tickets/{ticket}/events', { params: { ticket: ticketId }, query: { limit: 50 } })
  const acts = events.items.filter((event) => isPartOf(event, answer))
  if (acts.length > 0) patchTicket(client, ticketId, () => before)
  // One after the other, newest first: each is checked against the state the next one left.
  for (const { id } of acts) {
    const ticket = await call('POST /events/{id}/undo', { params: { id }, body: { isForced } })
    patchTicket(client, ticketId, () => ticket)
  }
}

/** One act writes its events and the ticket with the same time. */
const isPartOf = (event: TicketEvent, { updatedAt }: Ticket): boolean =>
  event.at === updatedAt && event.undoesEventId === null && event.canUndo
