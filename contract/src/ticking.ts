import { z } from 'zod'
import { route } from './route'
import { Ticket } from './tickets'

/** Ticks a step of the ticket, or unticks it; one that waits for others is not ticked before them. */
export const tickStep = route({
  method: 'PATCH',
  path: '/tickets/{ticket}/steps/{id}',
  access: { verb: 'ticket.change', scope: 'write' },
  params: z.strictObject({ ticket: z.string(), id: z.string() }),
  body: z.strictObject({ isDone: z.boolean() }),
  answer: Ticket,
  errors: ['ticket.unknown', 'ticket.merged', 'step.unknown', 'step.waits'],
})
