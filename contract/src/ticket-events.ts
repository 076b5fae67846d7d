import { z } from 'zod'
import { ListQuery, page, TimeOut } from './primitives'
import { route } from './route'
import { Ticket, TicketParams } from './tickets'

/** One fact of a ticket's history. */
export const TicketEvent = z.object({
  id: z.string(),
  type: z.string(),
  at: TimeOut,
  actor: z.object({ kind: z.string(), id: z.string().nullable(), name: z.string() }),
  causeEventId: z.string().nullable(),
  undoesEventId: z.string().nullable(),
  isUndone: z.boolean(),
  canUndo: z.boolean(),
  data: z.record(z.string(), z.unknown()),
  names: z.record(z.string(), z.string()).meta({ description: 'Names of the ids in data, as they are now' }),
})
export type TicketEvent = z.output<typeof TicketEvent>
export const listTicketEvents = route({
  method: 'GET',
  path: '/tickets/{ticket}/events',
  access: { verb: 'ticket.readInternal', scope: 'read' },
  params: TicketParams,
  query: ListQuery,
  answer: page(TicketEvent),
  errors: ['ticket.unknown', 'cursor.invalid'],
})
export const undoEvent = route({
  method: 'POST',
  path: '/events/{id}/undo',
  access: { verb: 'ticket.undo', scope: 'write' },
  params: z.strictObject({ id: z.string() }),
  body: z.strictObject({ isForced: z.boolean().default(false) }).optional(),
  answer: Ticket,
  errors: [
    'event.unknown',
    'event.cannotUndo',
    'event.changedSince',
    'event.alreadyUndone',
    'status.unknown',
    'ticket.unknown',
    'ticket.merged',
    'merge.tooLongAgo',
    'split.changedSince',
    'link.tooMany',
  ],
})
