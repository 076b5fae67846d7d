import type { Ticket } from '@foyer/contract/tickets'
import { call } from '../../lib/api/call'
import type { Place } from '../../lib/commands/place'
import { queryClient } from '../../lib/query/shared-client'
import { change } from './change-tickets'

/** Follows the tickets at hand; an open one that is followed already is let go. */
export async function follow(at: Place) {
  const [first] = at.targets
  const shown =
    first && queryClient.getQueryData<Ticket>(['GET /tickets/{ticket}', { params: { ticket: String(first.number) } }])
  const isFollowed = at.ticket !== null && (shown?.followers.some((one) => one.id === at.me.id) ?? false)
  await change(at, { isFollowed: !isFollowed })
  return { undo: async () => void (await change(at, { isFollowed })) }
}

/** Sets the tickets at hand before their newest message, and goes back to the list: looking on would read it again. */
export async function unread(at: Place): Promise<undefined> {
  for (const { number } of at.targets) {
    const input = { params: { ticket: String(number) } }
    const reading = await call('DELETE /tickets/{ticket}/read', input)
    queryClient.setQueryData<Ticket>(['GET /tickets/{ticket}', input], (known) => known && { ...known, ...reading })
  }
  at.list?.close?.()
  await queryClient.invalidateQueries({ queryKey: ['GET /tickets'] })
}
