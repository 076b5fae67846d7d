import { z } from 'zod'
import { IdParams, TimeOut } from './primitives'
import { route } from './route'

/** Whether a mailbox works, by what it got and sent lately. */
export const MailboxHealth = z.object({
  lastMailAt: TimeOut.nullable(),
  usualGapMinutes: z.number().nullable().meta({ description: 'Between two mails; null where too few came to tell' }),
  isSilent: z.boolean().meta({ description: 'No mail for five times that, and for a day at least' }),
  lastAcceptedAt: TimeOut.nullable(),
  lastAcceptedSeconds: z.number().nullable().meta({ description: 'From the mail’s writing to a server’s yes' }),
  waiting: z.number().int(),
  delayed: z.number().int(),
  sent: z.number().int().meta({ description: 'In the last seven days' }),
  cameBack: z.number().int().meta({ description: 'Of these: refused, or sent back' }),
})
export type MailboxHealth = z.output<typeof MailboxHealth>
export const getMailboxHealth = route({
  method: 'GET',
  path: '/mailboxes/{id}/health',
  access: { verb: 'mailboxTemplate.write', scope: 'admin' },
  params: IdParams,
  answer: MailboxHealth,
  errors: ['mailbox.unknown', 'mailbox.notManaged'],
})
