import { z } from 'zod'
import { Empty, Id, IdParams, text } from './primitives'
import { route } from './route'
import { Ticket, TicketParams } from './tickets'

const access = { verb: 'ticket.assign', scope: 'write' } as const

/**
 * Offers a ticket to an agent or a team. It stays its assignee's until somebody there accepts it; who is to decide sees it and
 * may work on it meanwhile, as far as its mailbox is not closed to them.
 */
export const handOverTicket = route({
  method: 'POST',
  path: '/tickets/{ticket}/hand-over',
  access,
  params: TicketParams,
  body: z.strictObject({
    to: z.union([z.strictObject({ agentId: Id }), z.strictObject({ teamId: Id })]),
    summary: text(5000, 1),
    tried: text(5000).default(''),
    writer: z.enum(['giver', 'receiver']).default('giver'),
  }),
  answer: Ticket,
  errors: [
    'ticket.unknown',
    'ticket.merged',
    'team.unknown',
    'handOver.isOpen',
    'handOver.toSelf',
    'handOver.cannotAccept',
    'handOver.noSummary',
  ],
})

const decision = {
  method: 'POST',
  access,
  params: IdParams,
  answer: Ticket,
} as const
const stale = ['handOver.unknown', 'handOver.over'] as const

/** Makes the caller its assignee, and the team it was offered to its team. */
export const acceptHandOver = route({
  ...decision,
  path: '/hand-overs/{id}/accept',
  body: Empty.optional(),
  errors: [...stale, 'handOver.notYours'],
})
/** Back to who gave it, as its assignee, where they still have a seat and sight of it. */
export const returnHandOver = route({
  ...decision,
  path: '/hand-overs/{id}/return',
  body: z.strictObject({ reason: text(2000, 1) }),
  errors: [...stale, 'handOver.notYours', 'handOver.noReason'],
})
/** By whoever may hand the ticket over: who gave it may be away. */
export const takeBackHandOver = route({
  ...decision,
  path: '/hand-overs/{id}/take-back',
  body: Empty.optional(),
  errors: [...stale],
})
