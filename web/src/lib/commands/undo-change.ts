import { call } from '../api/call'
import { queryClient } from '../query/shared-client'

/** Takes back what one act changed on a ticket, all of it; `at` is the ticket's `updatedAt` right after it. */
export async function undoChange(ticket: string, at: string): Promise<void> {
  const { items } = await call('GET /tickets/{ticket}/events', { params: { ticket }, query: { limit: 50 } })
  for (const event of items.filter((one) => one.at === at && one.canUndo))
    await call('POST /events/{id}/undo', { params: { id: event.id }, body: {} })
  await queryClient.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('GET /tickets') })
}
