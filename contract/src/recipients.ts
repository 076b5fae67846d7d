import { z } from 'zod'
import { Email } from './primitives'
import { route } from './route'
import { TicketParams } from './tickets'

/**
 * What there is to say of an address before a mail goes to it. `new`: not in the last message · `otherDomain` than the
 * customer's · `ownAddress`: a mailbox of this desk · `bounced` · `replyTo`: the mail asked for answers to go there, its
 * author is somebody else · `author`: the other way round · `lookAlike`: a domain easily taken for another · `thirdParty`:
 * known from a side conversation alone · `customer`: in a side conversation.
 */
export const RecipientRemark = z.enum([
  'new',
  'otherDomain',
  'ownAddress',
  'bounced',
  'replyTo',
  'author',
  'lookAlike',
  'thirdParty',
  'customer',
])
export type RecipientRemark = z.output<typeof RecipientRemark>

export const CheckedRecipient = z.object({
  address: z.string(),
  name: z.string(),
  remarks: z.array(RecipientRemark),
  looksLike: z.string().nullable().meta({ description: 'The domain its own is easily taken for' }),
  mustBeNamed: z.boolean().meta({ description: 'A message goes there only with this address in `confirmed`' }),
})
export type CheckedRecipient = z.output<typeof CheckedRecipient>

export const RecipientsCheck = z.object({
  items: z.array(CheckedRecipient).meta({ description: 'Those of which there is something to say' }),
  isMany: z.boolean().meta({ description: 'More than ten' }),
  showsHistoryTo: z
    .array(z.string())
    .meta({ description: 'New addresses that would get earlier messages of the ticket as quoted history' }),
  replyTo: z.string().nullable().meta({ description: "Where the customer's newest mail asks for answers to go" }),
})
export type RecipientsCheck = z.output<typeof RecipientsCheck>

export const Addresses = z.array(Email).max(48)

/** What a sender should see before these people get a message of the ticket; changes nothing. */
export const checkRecipients = route({
  method: 'POST',
  path: '/tickets/{ticket}/check-recipients',
  access: { verb: 'ticket.read', scope: 'read' },
  params: TicketParams,
  body: z.strictObject({
    to: Addresses.optional(),
    cc: Addresses.optional(),
    bcc: Addresses.optional(),
    isSide: z.boolean().default(false).meta({ description: 'For a side conversation, not the customer' }),
  }),
  answer: RecipientsCheck,
  errors: ['ticket.unknown', 'ticket.merged'],
})
