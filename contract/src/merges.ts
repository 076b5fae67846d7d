import { z } from 'zod'
import { all, Empty, IdParams, line } from './primitives'
import { route } from './route'
import { Ticket, TicketParams, TicketSummary } from './tickets'

const access = { verb: 'ticket.merge', scope: 'write' } as const
/** The id or the number of another ticket. */
const OtherTicket = z.string().min(1).max(64).or(z.number().int().positive())

/**
 * This ticket goes into another one: its messages, tags, fields it lacked, followers and drafts go along, its number and
 * its mail lead there. Nobody gets a mail. Its people take part there only with `addParticipants`.
 */
export const mergeTicket = route({
  method: 'POST',
  path: '/tickets/{ticket}/merge',
  access,
  params: TicketParams,
  body: z.strictObject({ into: OtherTicket, addParticipants: z.boolean().default(false) }),
  answer: Ticket,
  errors: [
    'ticket.unknown',
    'ticket.merged',
    'merge.intoItself',
    'merge.intoSample',
    'merge.tooLarge',
    'merge.tooDeep',
    'status.unknown',
  ],
})
/** Within 30 days both are again what they were; what came since stays where it is. */
export const unmergeTicket = route({
  method: 'DELETE',
  path: '/tickets/{ticket}/merge',
  access,
  params: TicketParams,
  answer: Ticket,
  errors: ['ticket.unknown', 'merge.none', 'merge.tooLongAgo'],
})

export const MergeReason = z.enum(['mayBelongTo', 'linked', 'sameCustomer', 'sameOrganization', 'alikeSubject'])
/** What this ticket may be one with, the likeliest first: of the last 30 days, at most 20. */
export const listMergeCandidates = route({
  method: 'GET',
  path: '/tickets/{ticket}/merge-candidates',
  access: { verb: 'ticket.merge', scope: 'read' },
  params: TicketParams,
  answer: all(TicketSummary.extend({ reason: MergeReason })),
  errors: ['ticket.unknown'],
})

/**
 * A message from a person becomes a ticket of its own, whose customer is who wrote it; with `andLater` all after it go
 * along. One that was held is an ordinary one there.
 */
export const splitMessage = route({
  method: 'POST',
  path: '/messages/{id}/split',
  access,
  params: IdParams,
  body: z.strictObject({ andLater: z.boolean().default(false), subject: line(500).optional() }).optional(),
  answer: Ticket,
  status: 201,
  errors: [
    'message.unknown',
    'split.noAuthor',
    'split.nothingLeft',
    'merge.tooLarge',
    'link.tooMany',
    'status.unknown',
    'ticket.merged',
  ],
})

export const LinkKind = z.enum(['related', 'duplicateOf', 'childOf'])
/** Both tickets show it, each from its side. Saying it again changes nothing. */
export const linkTicket = route({
  method: 'POST',
  path: '/tickets/{ticket}/links',
  access,
  params: TicketParams,
  body: z.strictObject({ kind: LinkKind.default('related'), ticket: OtherTicket }),
  answer: Ticket,
  status: 201,
  errors: ['ticket.unknown', 'ticket.merged', 'link.toItself', 'link.otherWayRound', 'link.tooMany'],
})
export const unlinkTicket = route({
  method: 'DELETE',
  path: '/tickets/{ticket}/links/{id}',
  access,
  params: TicketParams.extend({ id: IdParams.shape.id }),
  body: Empty.optional(),
  answer: Ticket,
  errors: ['ticket.unknown', 'ticket.merged', 'link.unknown'],
})
