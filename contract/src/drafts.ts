import { z } from 'zod'
import { all, Id, IdParams, line, TimeOut, text } from './primitives'
import { route } from './route'

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
  customerEmail: z.string().max(254).optional(),
  mailboxId: Id.optional(),
})
export const Draft = z.object({
  id: z.string(),
  ticketId: z.string().nullable(),
  ticketNumber: z.number().int().nullable(),
  kind: z.enum(['reply', 'note', 'new']),
  body: DraftBody,
  version: z.number().int(),
  updatedAt: TimeOut,
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
/** `version` is the one last seen (0 for a first save); a newer one on the server answers 409 `draft.diverged` with it. */
export const saveDraft = route({
  method: 'PUT',
  path: '/drafts/{id}',
  access,
  params: IdParams,
  answer: Draft,
  errors: ['draft.diverged', 'ticket.unknown', 'draft.exists', 'draft.unknown'],
  body: z.strictObject({
    ticketId: Id.nullable(),
    kind: z.enum(['reply', 'note', 'new']),
    body: DraftBody,
    version: z.number().int().min(0),
  }),
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
