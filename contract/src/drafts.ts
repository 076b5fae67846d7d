import { z } from 'zod'
import { all, Id, IdParams, line, Time, TimeOut, text } from './primitives'
import { route } from './route'

/** `side`: a side conversation not begun yet; each that is has a draft of its own. */
const DraftKind = z.union([z.enum(['reply', 'note', 'new', 'side']), z.templateLiteral(['side:', z.uuid()])])
const Recipient = z.strictObject({ name: z.string().max(200), address: z.string().max(254) })
export const DraftBody = z.strictObject({
  html: text(200_000).default(''),
  text: text(200_000).default(''),
  subject: line(500, 0).optional(),
  to: z.array(Recipient).max(48).default([]),
  cc: z.array(Recipient).max(48).default([]),
  bcc: z.array(Recipient).max(48).default([]),
  attachmentIds: z.array(Id).max(20).default([]),
  macroIds: z.array(Id).max(10).default([]),
  withoutHistory: z.boolean().optional(),
  promisedUntil: Time.optional(),
  customerEmail: z.string().max(254).optional(),
  mailboxId: Id.optional(),
  caret: z.number().int().min(0).max(400_000).optional(),
})
export const Draft = z.object({
  id: z.string(),
  ticketId: z.string().nullable(),
  ticketNumber: z.number().int().nullable(),
  kind: DraftKind,
  body: DraftBody,
  version: z.number().int(),
  isAside: z.boolean().meta({ description: 'Another version beside the draft of its place, until it is discarded' }),
  pen: z.string().nullable().meta({ description: 'The window that writes it right now; the others only show it' }),
  updatedAt: TimeOut.meta({ description: 'When its words were written' }),
})
export type Draft = z.output<typeof Draft>
const access = { verb: 'draft.write', scope: 'write' } as const
export const listDrafts = route({
  method: 'GET',
  path: '/drafts',
  access: { verb: 'draft.write', scope: 'read' },
  query: z.strictObject({ ticketId: Id.optional() }),
  answer: all(Draft),
})
/**
 * `version` is the one last seen (0 for a first save); a newer one on the server answers 409 `draft.diverged` with it. `pen`
 * is the window that writes: while another one does, 409 `draft.elsewhere`. A version that parted from the draft is put
 * beside it by a first save with `isAside`, under an id of its own; `writtenAt` is when its words were written.
 */
export const saveDraft = route({
  method: 'PUT',
  path: '/drafts/{id}',
  access,
  params: IdParams,
  answer: Draft,
  errors: ['draft.diverged', 'draft.elsewhere', 'ticket.unknown', 'draft.exists', 'draft.unknown'],
  body: z.strictObject({
    ticketId: Id.nullable(),
    kind: DraftKind,
    body: DraftBody,
    version: z.number().int().min(0),
    pen: Id.optional(),
    isAside: z.boolean().optional(),
    writtenAt: Time.optional(),
  }),
})
/**
 * Who holds the pen. `take` gives it to this window, and what the one before has not saved is an older version from then
 * on; `keep` says that it is still there (the pen is free after 45 s of silence); `leave` lets go of it.
 */
export const holdPen = route({
  method: 'PUT',
  path: '/drafts/{id}/pen',
  access,
  params: IdParams,
  answer: Draft,
  errors: ['draft.unknown'],
  body: z.strictObject({ pen: Id, act: z.enum(['take', 'keep', 'leave']) }),
})
export const deleteDraft = route({
  method: 'DELETE',
  path: '/drafts/{id}',
  access,
  params: IdParams,
  status: 204,
  answer: z.null(),
  errors: ['draft.unknown'],
})
