import { z } from 'zod'
import { Id } from './primitives'
import { route } from './route'
import { TicketParams } from './tickets'

export const Reading = z.object({ seenMessageId: z.string().nullable(), isUnread: z.boolean() })
export type Reading = z.output<typeof Reading>
/** The caller has seen all up to this message; an older one than seen before changes nothing. */
export const readTicketUpTo = route({
  method: 'PUT',
  path: '/tickets/{ticket}/read',
  access: { verb: 'ticket.read', scope: 'write' },
  params: TicketParams,
  body: z.strictObject({ messageId: Id }),
  answer: Reading,
  errors: ['ticket.unknown', 'message.unknown'],
})
/** As if the newest message of somebody else were not seen yet. */
export const unreadTicket = route({
  method: 'DELETE',
  path: '/tickets/{ticket}/read',
  access: { verb: 'ticket.read', scope: 'write' },
  params: TicketParams,
  answer: Reading,
  errors: ['ticket.unknown'],
})
