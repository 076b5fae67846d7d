import { call } from '../../lib/api/call'
import { changeChosen } from '../../lib/bulk/change-chosen'
import type { Place } from '../../lib/commands/place'
import { askAgain } from '../../lib/query/ask-again'
import { queryClient } from '../../lib/query/shared-client'

/** Deletes the tickets at hand; for thirty days they come back. */
export async function deleteTickets(at: Place) {
  if (at.chosen) {
    const { undo } = await changeChosen(at.chosen, { isDeleted: true })
    at.list?.focus()
    return { undo }
  }
  const inputs = at.targets.map(({ number }) => ({ params: { ticket: String(number) } }))
  if (at.ticket) at.list?.close?.()
  else at.list?.advance()
  for (const input of inputs) await call('DELETE /tickets/{ticket}', input)
  await askAgain(queryClient, 'tickets', 'views/counts')
  return {
    undo: async () => {
      for (const input of inputs) await call('POST /tickets/{ticket}/restore', { ...input, body: {} })
      await askAgain(queryClient, 'tickets', 'views/counts')
    },
  }
}
