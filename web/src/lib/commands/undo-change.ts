import type { TicketEvent } from '@foyer/contract/ticket-events'
import { call } from '../api/call'
import { askAgain } from '../query/ask-again'
import { queryClient } from '../query/shared-client'

/** Takes back the newest act of a ticket's history that is meant. */
export async function undoEventOf(ticket: string, isMeant: (event: TicketEvent) => boolean): Promise<void> {
  const { items } = await call('GET /tickets/{ticket}/events', { params: { ticket }, query: { limit: 50 } })
  const event = items.find((one) => one.canUndo && isMeant(one))
  if (event) await call('POST /events/{id}/undo', { params: { id: event.id }, body: {} })
  await askAgain(queryClient, 'tickets')
}

/** Takes back what one act changed on a ticket, all of it; `at` is the ticket's `updatedAt` right after it. */
export async function undoChange(ticket: string, at: string): Promise<void> {
  const { items } = await call('GET /tickets/{ticket}/events', { params: { ticket }, query: { limit: 50 } })
  for (const event of items.filter((one) => one.at === at && one.canUndo))
    await call('POST /events/{id}/undo', { params: { id: event.id }, body: {} })
  await queryClient.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('GET /tickets') })
}
