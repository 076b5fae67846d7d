import { z } from 'zod'
import { Empty, Id, IdParams, Time, text } from './primitives'
import { route } from './route'
import { Ticket, TicketParams } from './tickets'

const access = { verb: 'ticket.readInternal', scope: 'write' } as const
const said = text(500)
const stale = ['reminder.unknown'] as const
const refused = ['reminder.inPast', 'reminder.tooFar', 'reminder.cannotSee'] as const

/** For the caller, unless it names another agent who sees the ticket. At most 50 open ones a ticket. */
export const setReminder = route({
  method: 'POST',
  path: '/tickets/{ticket}/reminders',
  access,
  params: TicketParams,
  body: z.strictObject({ dueAt: Time, agentId: Id.optional(), text: said.default('') }),
  answer: Ticket,
  errors: ['ticket.unknown', 'ticket.merged', 'reminder.tooMany', ...refused],
})
/** By whom it is for, by who set it, and by whoever may change the ticket. What is left out stays. `isDone` ticks it off. */
export const changeReminder = route({
  method: 'PATCH',
  path: '/reminders/{id}',
  access,
  params: IdParams,
  body: z
    .strictObject({
      dueAt: Time.optional(),
      agentId: Id.optional(),
      text: said.optional(),
      isDone: z.boolean().optional(),
    })
    .refine((given) => Object.values(given).some((value) => value !== undefined), 'Say at least one thing to change.'),
  answer: Ticket,
  errors: [...stale, 'reminder.notYours', ...refused],
})
export const removeReminder = route({
  method: 'DELETE',
  path: '/reminders/{id}',
  access,
  params: IdParams,
  body: Empty.optional(),
  answer: Ticket,
  errors: [...stale, 'reminder.notYours'],
})
