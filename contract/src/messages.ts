import { z } from 'zod'
import { Email, Empty, Id, IdParams, ListQuery, MailAddress, page, Time, TimeOut, text } from './primitives'
import { route } from './route'
import { Direction, TicketParams, Visibility } from './tickets'

export const DeliveryState = z.enum([
  'held',
  'queued',
  'sending',
  'accepted',
  'delayed',
  'failed',
  'bounced',
  'captured',
  'cancelled',
])
export type DeliveryState = z.output<typeof DeliveryState>

export const Attachment = z.object({
  id: z.string(),
  name: z.string(),
  contentType: z.string(),
  size: z.number().int(),
  inline: z.boolean(),
  contentId: z.string().nullable(),
})
/** What speaks for and against who a mail says it is from. */
export const MessageTrust = z.object({
  authentication: z
    .enum(['pass', 'fail', 'none'])
    .meta({ description: 'fail: the domain in From disowns such mail; none: nothing proves it, which is common' }),
  replyToDiffers: z.boolean(),
  looksLike: z
    .object({ kind: z.enum(['agent', 'brand']), name: z.string() })
    .nullable()
    .meta({ description: 'Whose name a foreign address bears' }),
  isFirstContact: z.boolean().meta({ description: 'Nobody here knew this person before this mail' }),
})
export type MessageTrust = z.output<typeof MessageTrust>
export const Message = z.object({
  id: z.string(),
  ticketId: z.string(),
  direction: Direction,
  visibility: Visibility,
  channel: z.string(),
  author: z.object({
    kind: z.enum(['customer', 'agent', 'rule', 'system']),
    id: z.string().nullable(),
    name: z.string(),
    email: z.string().nullable(),
  }),
  subject: z.string(),
  html: z.string().nullable(),
  text: z.string(),
  visibleHtml: z.string().nullable(),
  visibleText: z.string(),
  quoted: z.boolean(),
  from: MailAddress.nullable(),
  to: z.array(MailAddress),
  cc: z.array(MailAddress),
  replyTo: MailAddress.nullable(),
  messageIdHeader: z.string().nullable(),
  isAuto: z.boolean(),
  isBounce: z.boolean(),
  held: z.boolean(),
  heldReason: z.string().nullable(),
  unproven: z.boolean(),
  trust: MessageTrust.nullable().meta({ description: 'Of a mail that came in; null for everything else' }),
  language: z.string().nullable(),
  estimatedHeight: z.number().int().nullable(),
  attachments: z.array(Attachment),
  delivery: z
    .object({
      id: z.string(),
      state: DeliveryState,
      detail: z.string().nullable(),
      attempts: z.number().int(),
      at: TimeOut,
    })
    .nullable(),
  inboundMailId: z.string().nullable(),
  mergedFrom: z
    .object({ id: z.string(), number: z.number().int() })
    .nullable()
    .meta({ description: 'The ticket it was on before that was merged into this one' }),
  /** Until then it may be taken back; null once it is sent. */
  releaseAt: TimeOut.nullable(),
  createdAt: TimeOut,
})
export type Message = z.output<typeof Message>

export const listMessages = route({
  method: 'GET',
  path: '/tickets/{ticket}/messages',
  access: { verb: 'ticket.read', scope: 'read' },
  params: TicketParams,
  query: ListQuery.extend({
    newest: z.stringbool().default(false).meta({ description: 'Start with the newest page; items stay oldest first' }),
  }),
  answer: page(Message),
  errors: ['ticket.unknown', 'cursor.invalid'],
})
export const replyToTicket = route({
  method: 'POST',
  path: '/tickets/{ticket}/messages',
  access: { verb: 'ticket.note', scope: 'write' },
  params: TicketParams,
  body: z.strictObject({
    visibility: Visibility,
    html: text(200_000, 1).optional(),
    text: text(200_000, 1).optional(),
    to: z.array(Email).max(48).optional(),
    cc: z.array(Email).max(48).optional(),
    bcc: z.array(Email).max(48).optional(),
    attachmentIds: z.array(Id).max(20).optional(),
    status: z.string().min(1).max(60).optional(),
    seenMessageId: Id.optional(),
    draftId: Id.optional(),
    draftVersion: z.number().int().positive().optional(),
    sendAt: Time.optional(),
    mentionIds: z
      .array(Id)
      .max(20)
      .optional()
      .meta({ description: 'Agents named in a note: each is told, and follows the ticket from then on' }),
    macroIds: z.array(Id).max(10).optional().meta({
      description: 'Macros and snippets in the text: their use is counted, their actions run with the message',
    }),
    skipUnfit: z.boolean().optional().meta({ description: 'Leaves out actions that cannot be carried out' }),
  }),
  answer: Message,
  status: 201,
  errors: [
    'ticket.unknown',
    'ticket.merged',
    'reply.stale',
    'message.empty',
    'recipient.invalid',
    'recipient.none',
    'attachment.unknown',
    'status.unknown',
    'reply.noMailbox',
    'attachment.sumTooLarge',
    'status.needsDate',
    'snooze.inPast',
    'sendAt.inPast',
    'sendAt.tooLate',
    'mention.cannotSee',
    'macro.unfit',
  ],
})
/** Takes back what was not sent yet; it is its author's draft again. */
export const recallMessage = route({
  method: 'POST',
  path: '/messages/{id}/recall',
  access: { verb: 'ticket.reply', scope: 'write' },
  params: IdParams,
  body: Empty.optional(),
  answer: z.object({ ticketId: z.string() }),
  errors: ['message.unknown', 'message.alreadySent'],
})
/** A picture that the message takes from the web, fetched by the desk; only what the message names. */
export const getRemoteImage = route({
  method: 'GET',
  path: '/messages/{id}/remote-image',
  access: { verb: 'ticket.read', scope: 'read' },
  params: IdParams,
  query: z.strictObject({ url: z.string().max(4_000).default('') }),
  answer: z.string(),
  errors: ['remoteImage.unknown', 'remoteImage.refused', 'egress.refused', 'egress.failed'],
})
export const admitMessage = route({
  method: 'POST',
  path: '/messages/{id}/admit',
  access: { verb: 'ticket.admit', scope: 'write' },
  params: IdParams,
  body: z.strictObject({ addParticipant: z.boolean().default(false) }).optional(),
  answer: Message,
  errors: ['message.unknown', 'message.notHeld', 'status.unknown'],
})
export const refuseMessage = route({
  method: 'POST',
  path: '/messages/{id}/refuse',
  access: { verb: 'ticket.admit', scope: 'write' },
  params: IdParams,
  body: Empty.optional(),
  answer: Message,
  errors: ['message.unknown', 'message.notHeld'],
})
