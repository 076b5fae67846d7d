import { z } from 'zod'
import { DeliveryState } from './messages'
import { Empty, Id, IdParams, ListQuery, MailAddress, page, TimeOut } from './primitives'
import { route } from './route'

export const InboundState = z.enum(['received', 'processed', 'dropped', 'quarantined'])
export const InboundMail = z.object({
  id: z.string(),
  state: InboundState,
  reason: z.string().nullable(),
  mailboxId: z.string().nullable(),
  source: z.string(),
  /** It lay in the spam folder of the account it was fetched from. */
  isFromSpamFolder: z.boolean(),
  envelopeFrom: z.string(),
  envelopeTo: z.array(z.string()),
  subject: z.string(),
  from: MailAddress.nullable(),
  ticketId: z.string().nullable(),
  ticketNumber: z.number().int().nullable(),
  messageId: z.string().nullable(),
  isNewTicket: z.boolean(),
  auto: z.object({ isAuto: z.boolean(), kind: z.string().nullable(), reason: z.string().nullable() }),
  bounce: z
    .object({
      isBounce: z.boolean(),
      hard: z.boolean(),
      reason: z.string(),
      recipient: z.string().nullable(),
      isReport: z.boolean(),
    })
    .nullable(),
  forwarded: z
    .object({ by: z.string(), author: MailAddress.or(z.object({ name: z.string(), email: z.string() })) })
    .nullable(),
  authentication: z.object({
    verdict: z.enum(['pass', 'fail', 'none']),
    spf: z.string(),
    dkim: z.string(),
    dmarc: z.string(),
  }),
  trace: z.array(z.object({ step: z.string(), outcome: z.string(), detail: z.string() })),
  held: z.boolean(),
  size: z.number().int(),
  sha256: z.string(),
  receivedAt: TimeOut,
  processedAt: TimeOut.nullable(),
})
export type InboundMail = z.output<typeof InboundMail>
const read = { verb: 'inboundMail.read', scope: 'inbound' } as const
export const handInMail = route({
  method: 'POST',
  path: '/inbound/mail',
  access: { verb: 'inboundMail.handIn', scope: 'inbound' },
  rawBody: true,
  status: 202,
  query: z.strictObject({
    mailbox: z.string().max(254).optional(),
    from: z.string().max(254).optional(),
    to: z.string().max(27_000).optional(),
    ip: z.union([z.ipv4(), z.ipv6()]).optional(),
    helo: z.string().max(253).optional(),
    wait: z.stringbool().default(false),
  }),
  answer: InboundMail.or(z.object({ id: z.string(), ids: z.array(z.string()), state: InboundState })),
  errors: ['mail.tooLarge', 'mail.empty', 'mailbox.unknown'],
})
const InboundQuery = ListQuery.extend({
  state: InboundState.optional(),
  reason: z.string().max(60).optional(),
  held: z.stringbool().optional(),
  isFromSpamFolder: z.stringbool().optional(),
  mailboxId: Id.optional(),
  ticketId: Id.optional(),
  messageIdHeader: z.string().max(998).optional(),
  query: z.string().max(200).optional(),
})
export const listInboundMails = route({
  method: 'GET',
  path: '/inbound-mails',
  access: read,
  answer: page(InboundMail),
  errors: ['cursor.invalid'],
  query: InboundQuery,
})
export const getInboundMail = route({
  method: 'GET',
  path: '/inbound-mails/{id}',
  access: read,
  params: IdParams,
  answer: InboundMail,
  errors: ['inboundMail.unknown'],
})
export const getInboundMailRaw = route({
  method: 'GET',
  path: '/inbound-mails/{id}/raw',
  access: read,
  params: IdParams,
  answer: z.string(),
  errors: ['inboundMail.unknown'],
})
/** A state, or both that did not arrive. */
export const DeliveryStates = DeliveryState.or(z.literal('undelivered'))
export const Delivery = z.object({
  id: z.string(),
  kind: z.string(),
  state: DeliveryState,
  heldReason: z.string().nullable(),
  to: z.array(MailAddress),
  recipients: z.array(
    z.object({
      address: z.string(),
      name: z.string(),
      field: z.enum(['to', 'cc', 'bcc']),
      state: z.string(),
      response: z.string().nullable(),
    }),
  ),
  subject: z.string(),
  ticketId: z.string().nullable(),
  ticketNumber: z.number().int().nullable(),
  messageId: z.string().nullable(),
  mailboxId: z.string().nullable(),
  messageIdHeader: z.string(),
  attempts: z.number().int(),
  lastResponse: z.string().nullable(),
  trouble: z
    .object({ reason: z.string(), isHard: z.boolean() })
    .nullable()
    .meta({ description: 'Why it failed or bounced: a stable word, read from what the server said' }),
  nextAttemptAt: TimeOut.nullable(),
  createdAt: TimeOut,
  acceptedAt: TimeOut.nullable(),
})
export type Delivery = z.output<typeof Delivery>
const readDelivery = { verb: 'delivery.read', scope: 'read' } as const
export const listDeliveries = route({
  method: 'GET',
  path: '/deliveries',
  access: readDelivery,
  answer: page(Delivery),
  errors: ['cursor.invalid', 'ticket.unknown'],
  query: ListQuery.extend({ state: DeliveryStates.optional(), ticketId: z.string().max(64).optional() }),
})
export const getDelivery = route({
  method: 'GET',
  path: '/deliveries/{id}',
  access: readDelivery,
  params: IdParams,
  answer: Delivery,
  errors: ['delivery.unknown'],
})
export const getDeliveryRaw = route({
  method: 'GET',
  path: '/deliveries/{id}/raw',
  access: readDelivery,
  params: IdParams,
  answer: z.string(),
  errors: ['delivery.unknown', 'delivery.notComposed'],
})
/** The captured mail as its reader would see it: cleaned HTML, text and headers. */
export const getDeliveryPreview = route({
  method: 'GET',
  path: '/deliveries/{id}/preview',
  access: readDelivery,
  params: IdParams,
  errors: ['delivery.unknown', 'delivery.notComposed'],
  answer: z.object({
    headers: z.array(z.object({ name: z.string(), value: z.string() })),
    html: z.string().nullable(),
    text: z.string(),
    attachments: z.array(z.object({ name: z.string(), contentType: z.string(), size: z.number().int() })),
  }),
})
export const retryDelivery = route({
  method: 'POST',
  path: '/deliveries/{id}/retry',
  access: { verb: 'delivery.retry', scope: 'write' },
  params: IdParams,
  answer: Delivery,
  body: Empty.optional(),
  errors: ['delivery.unknown', 'delivery.cannotRetry'],
})
export const cancelDelivery = route({
  method: 'POST',
  path: '/deliveries/{id}/cancel',
  access: { verb: 'delivery.retry', scope: 'write' },
  params: IdParams,
  answer: Delivery,
  body: Empty.optional(),
  errors: ['delivery.unknown', 'delivery.cannotCancel'],
})
/** After the first SMTP account exists: what becomes of the mails captured so far. */
export const releaseCaptured = route({
  method: 'POST',
  path: '/deliveries/release-captured',
  access: { verb: 'connection.write', scope: 'admin' },
  body: z.strictObject({ ids: z.array(Id).max(200).optional() }),
  answer: z.object({ released: z.number().int() }),
  errors: ['relay.none'],
})
