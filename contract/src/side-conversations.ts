import { z } from 'zod'
import { Message, writtenFields } from './messages'
import { all, Empty, Id, IdParams, line } from './primitives'
import { Addresses } from './recipients'
import { route } from './route'
import { TicketParams } from './tickets'
import { Upload } from './uploads'

/**
 * What is said to a third party inside a ticket: begins one, or goes on in the one that is named. The customer never sees
 * it, and its people do not take part in the ticket. Left out, `to` is everybody who takes part in it.
 */
export const writeSideMessage = route({
  method: 'POST',
  path: '/tickets/{ticket}/side-messages',
  access: { verb: 'ticket.side', scope: 'write' },
  params: TicketParams,
  body: z.strictObject({
    sideConversationId: Id.optional(),
    subject: line(500).optional().meta({ description: "Of one that begins; left out: the ticket's" }),
    ...writtenFields,
    to: Addresses.optional(),
    cc: Addresses.optional(),
    confirmed: Addresses.optional(),
  }),
  answer: Message,
  status: 201,
  errors: [
    'ticket.unknown',
    'ticket.merged',
    'sideConversation.unknown',
    'reply.stale',
    'reply.noMailbox',
    'message.empty',
    'recipient.invalid',
    'recipient.none',
    'recipients.unconfirmed',
    'attachment.unknown',
    'attachment.sumTooLarge',
    'status.unknown',
    'status.needsDate',
    'sendAt.inPast',
    'sendAt.tooLate',
  ],
})

/** For passing a message on: its files as unsent uploads of the caller, the bytes kept once. */
export const copyMessageFiles = route({
  method: 'POST',
  path: '/messages/{id}/copy-files',
  access: { verb: 'ticket.side', scope: 'write' },
  params: IdParams,
  body: Empty.optional(),
  answer: all(Upload),
  errors: ['message.unknown'],
})
