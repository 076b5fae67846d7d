import type { Message } from '@foyer/contract/messages'
import type { Ticket } from '@foyer/contract/tickets'
import type { ApiProblem } from '../../../lib/api/api-problem'
import { call } from '../../../lib/api/call'

/** Of `reply.stale`: what others wrote meanwhile, in full. */
export async function readNewer(problem: ApiProblem, ticket: Ticket): Promise<Message[]> {
  const ids = problem.code === 'reply.stale' && Array.isArray(problem.more.newer) ? problem.more.newer : []
  if (ids.length === 0) return []
  const page = await call('GET /tickets/{ticket}/messages', {
    params: { ticket: String(ticket.number) },
    query: { newest: 'true', limit: 50 },
  })
  return page.items.filter((message) => ids.includes(message.id))
}
