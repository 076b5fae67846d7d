import { z } from 'zod'
import { InboundMail, InboundState } from './mail'
import { IdParams } from './primitives'
import { route } from './route'

const access = { verb: 'inboundMail.read', scope: 'inbound' } as const

/** Counts up to a thousand: what stands in the navigation says no more. */
export const countInboundMails = route({
  method: 'GET',
  path: '/inbound-mails/count',
  access,
  query: z.strictObject({ state: InboundState.optional(), held: z.stringbool().optional() }),
  answer: z.object({ count: z.number().int() }),
})

/** What a mail is, or would be: the message's text, files and what kind of mail it was taken for. */
export const InboundReading = z.object({
  state: InboundState,
  reason: z.string().nullable(),
  subject: z.string(),
  text: z.string(),
  hasHtml: z.boolean(),
  files: z.array(z.object({ name: z.string(), size: z.number().int() })),
  auto: z.string().nullable(),
})
export type InboundReading = z.output<typeof InboundReading>
export const ReprocessPreview = z.object({
  before: InboundReading,
  after: InboundReading,
  isChanged: z.boolean(),
})
export type ReprocessPreview = z.output<typeof ReprocessPreview>
/** Reads a mail again; with `isDryRun` it stays as it is, and the answer tells what would change. */
export const reprocessInboundMail = route({
  method: 'POST',
  path: '/inbound-mails/{id}/reprocess',
  access,
  params: IdParams,
  body: z.strictObject({ isDryRun: z.boolean().default(false) }).optional(),
  answer: InboundMail.extend({ preview: ReprocessPreview.nullable() }),
  errors: ['inboundMail.unknown', 'inboundMail.stillReceived'],
})
/** Many, a few with each call: go on with `nextCursor` until it is null. Only what would change is touched. */
export const reprocessInboundMails = route({
  method: 'POST',
  path: '/inbound-mails/reprocess',
  access,
  body: z.strictObject({
    state: InboundState.optional(),
    reason: z.string().max(60).optional(),
    held: z.boolean().optional(),
    query: z.string().max(200).optional(),
    isDryRun: z.boolean().default(false),
    cursor: z.string().max(1_000).optional(),
  }),
  answer: z.object({
    read: z.number().int(),
    changed: z.number().int(),
    failed: z.number().int(),
    nextCursor: z.string().nullable(),
  }),
  errors: ['cursor.invalid'],
})
/** A dropped or quarantined mail becomes a message by hand: on a ticket of its own, or on the one that is named. */
export const releaseInboundMail = route({
  method: 'POST',
  path: '/inbound-mails/{id}/release',
  access,
  params: IdParams,
  body: z.strictObject({ ticket: z.string().min(1).max(64).or(z.number().int().positive()).optional() }).optional(),
  answer: InboundMail,
  errors: [
    'inboundMail.unknown',
    'inboundMail.stillReceived',
    'inboundMail.isMessage',
    'inboundMail.noSender',
    'inboundMail.noMailbox',
    'ticket.unknown',
    'ticket.merged',
  ],
})
