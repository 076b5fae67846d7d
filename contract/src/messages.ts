import { z } from 'zod'
import { Empty, Id, IdParams, ListQuery, MailAddress, page, Time, TimeOut, text } from './primitives'
import { Addresses } from './recipients'
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

export const Hold = z.enum(['undo', 'scheduled', 'release'])
export type Hold = z.output<typeof Hold>

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
  sideConversationId: z
    .string()
    .nullable()
    .meta({ description: 'Said with a third party: internal, and never for the customer' }),
  mergedFrom: z
    .object({ id: z.string(), number: z.number().int() })
    .nullable()
    .meta({ description: 'The ticket it was on before that was merged into this one' }),
  hold: Hold.nullable().meta({
    description: 'Why it has not left: `release` waits until another agent releases it or sends it back',
  }),
  /** Until then it may be taken back; null once it is sent. Of one that waits for release: the moment asked for. */
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
/** What an agent writes, to whomever it goes: words and files, the status after it, and the draft it was. */
export const writtenFields = {
  html: text(200_000, 1).optional(),
  text: text(200_000, 1).optional(),
  attachmentIds: z.array(Id).max(20).optional(),
  status: z.string().min(1).max(60).optional(),
  seenMessageId: Id.optional(),
  draftId: Id.optional(),
  draftVersion: z.number().int().positive().optional(),
  sendAt: Time.optional(),
}
export const replyToTicket = route({
  method: 'POST',
  path: '/tickets/{ticket}/messages',
  access: { verb: 'ticket.note', scope: 'write' },
  params: TicketParams,
  body: z.strictObject({
    visibility: Visibility,
    ...writtenFields,
    to: Addresses.optional(),
    cc: Addresses.optional(),
    bcc: Addresses.optional(),
    mentionIds: z
      .array(Id)
      .max(20)
      .optional()
      .meta({ description: 'Agents named in a note: each is told, and follows the ticket from then on' }),
    macroIds: z.array(Id).max(10).optional().meta({
      description: 'Macros and snippets in the text: their use is counted, their actions run with the message',
    }),
    confirmed: Addresses.optional().meta({
      description:
        'Addresses the sender has seen named (`check-recipients`). Asked for where the desk proposed them: in a message that names a draft, or leaves out to or cc',
    }),
    promisedUntil: Time.optional().meta({
      description: 'Next update by: the customer’s from the moment the reply leaves, if that is still ahead then',
    }),
    withoutHistory: z.boolean().optional().meta({ description: 'No earlier messages are quoted below it' }),
    skipUnfit: z.boolean().optional().meta({ description: 'Leaves out actions that cannot be carried out' }),
  }),
  answer: Message,
  status: 201,
  errors: [
    'draft.gone',
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
    'promise.inPast',
    'sendAt.inPast',
    'sendAt.tooLate',
    'mention.cannotSee',
    'macro.unfit',
    'recipients.unconfirmed',
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
  errors: ['message.unknown', 'message.alreadySent', 'message.waitsForRelease'],
})
/**
 * Another agent's yes to what waits for release: it leaves when the undo time ends, or at the moment its author asked for. Never
 * by its author, nor by a light agent, nor by one whose own replies wait.
 */
export const releaseReply = route({
  method: 'POST',
  path: '/messages/{id}/release',
  access: { verb: 'ticket.release', scope: 'write' },
  params: IdParams,
  body: z
    .strictObject({
      seenMessageId: Id.optional().meta({
        description: 'The newest message seen. Left out: the message itself, so that whatever came after it is refused',
      }),
    })
    .optional(),
  answer: Message,
  errors: [
    'message.unknown',
    'message.notForRelease',
    'reply.stale',
    'release.ownReply',
    'release.authorCannot',
    'message.alreadySent',
  ],
})
/** The other answer: its author's draft again, with the reason. Who cannot have it any more leaves it to whoever sends it back. */
export const sendBackReply = route({
  method: 'POST',
  path: '/messages/{id}/send-back',
  access: { verb: 'ticket.release', scope: 'write' },
  params: IdParams,
  body: z.strictObject({ reason: text(2_000, 1) }),
  answer: z.object({
    ticketId: z.string(),
    draftOf: z.string().meta({ description: 'The agent whose draft it is now' }),
  }),
  errors: ['message.unknown', 'message.notForRelease', 'release.ownReply', 'message.alreadySent'],
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
