import { z } from 'zod'
import { mostMergedAtOnce } from './bulk-limits'
import { Empty, Id, IdParams, ListQuery, Mention, page, Time, TimeOut, text } from './primitives'
import { route } from './route'
import { TicketChange, TicketParams } from './tickets'

/** What PATCH takes of one ticket; `isDeleted` deletes and restores, where the caller may. */
export const BulkActions = TicketChange.extend({
  isDeleted: z.boolean().optional(),
  macroId: Id.optional().meta({
    description:
      'A macro’s changes, by its actions; its text goes nowhere. A ticket on which one of them cannot be made is refused as a whole',
  }),
  mergeInto: Id.optional().meta({
    description:
      'They go into this ticket, as each would alone; only for up to 20 named ones, and nothing else with it',
  }),
})
export type BulkActions = z.output<typeof BulkActions>

/** Tickets named one by one. */
const Chosen = z.strictObject({ ticketIds: z.array(Id).min(1).max(200) })
/** All that a query finds, without those that came after `asOf` and those left out by hand. */
const Found = z.strictObject({
  query: z.string().max(500),
  asOf: Time.optional(),
  exceptIds: z.array(Id).max(1000).default([]),
})
const said = (given: BulkActions) => Object.values(given).filter((value) => value !== undefined).length
const actions = BulkActions.refine((given) => said(given) > 0, { message: 'Say at least one thing to change.' })
const forChosen = Chosen.extend({ actions }).refine(
  ({ actions: given, ticketIds }) =>
    given.mergeInto === undefined || (said(given) === 1 && ticketIds.length <= mostMergedAtOnce),
  { message: `Up to ${mostMergedAtOnce} tickets are merged at once, and nothing else is done with it.` },
)
const forFound = Found.extend({ actions }).refine(({ actions: given }) => given.mergeInto === undefined, {
  message: 'Name the tickets that are merged.',
})

export const BulkChange = z.object({
  id: z.string(),
  state: z.enum(['running', 'finished', 'cancelled']),
  by: Mention,
  actions: z.record(z.string(), z.unknown()).meta({ description: 'As they were asked for' }),
  query: z.string().nullable().meta({ description: 'Null where the tickets were named one by one' }),
  isAnswer: z.boolean().meta({ description: 'It writes one reply to the customers of all of them' }),
  total: z.number().int(),
  changed: z.number().int().meta({ description: 'How many are as asked by now' }),
  refused: z.array(z.object({ code: z.string(), count: z.number().int() })),
  undoesId: z.string().nullable().meta({ description: 'The change that this one takes back' }),
  undoneById: z.string().nullable(),
  canUndo: z.boolean(),
  createdAt: TimeOut,
  finishedAt: TimeOut.nullable(),
})
export type BulkChange = z.output<typeof BulkChange>

const read = { verb: 'ticket.change', scope: 'read' } as const
const write = { verb: 'ticket.change', scope: 'write' } as const

/**
 * Changes many tickets as one act, each checked by the caller's rights. 200 and done where they are few (up to 200 named, or
 * 50 found); else 202, and a job does it.
 */
export const createBulkChange = route({
  method: 'POST',
  path: '/bulk-changes',
  access: write,
  body: z.union([forChosen, forFound]),
  answer: BulkChange,
  errors: ['query.invalid', 'bulk.tooMany', 'bulk.tooManyAtOnce', 'macro.unknown', 'ticket.unknown'],
})
/** What a macro would do to many tickets; nothing happens. Of long lists the first 200 are tried. */
export const previewBulkMacro = route({
  method: 'POST',
  path: '/bulk-changes/preview',
  access: read,
  body: z.union([Chosen.extend({ macroId: Id }), Found.extend({ macroId: Id })]),
  answer: z.object({
    total: z.number().int(),
    tried: z.number().int(),
    changing: z.number().int(),
    unchanged: z.number().int().meta({ description: 'As the macro would make them already' }),
    refused: z.array(z.object({ code: z.string(), count: z.number().int() })),
  }),
  errors: ['query.invalid', 'macro.unknown'],
})
/**
 * Answers the customers of all open tickets of an incident as one act: each gets a mail of their own on their own ticket,
 * with the placeholders of macros filled for them, by the caller's rights and waiting for release where their replies do.
 * `asOf`: what came to the incident since stays out, and a ticket on which somebody wrote since is refused (`reply.stale`).
 */
export const solveIncident = route({
  method: 'POST',
  path: '/tickets/{ticket}/solve',
  access: write,
  params: TicketParams,
  body: z.strictObject({
    html: text(65_536, 1),
    asOf: Time.optional(),
    exceptIds: z.array(Id).max(1000).default([]),
    status: z.string().min(1).max(60).optional(),
  }),
  answer: BulkChange,
  errors: [
    'ticket.unknown',
    'ticket.merged',
    'status.unknown',
    'message.empty',
    'template.invalid',
    'bulk.tooMany',
    'bulk.tooManyAtOnce',
  ],
})
/** One's own, newest first; an admin's list holds everybody's. Kept for 30 days. */
export const listBulkChanges = route({
  method: 'GET',
  path: '/bulk-changes',
  access: read,
  query: ListQuery.extend({ state: z.enum(['running']).optional() }),
  answer: page(BulkChange),
  errors: ['cursor.invalid'],
})
export const getBulkChange = route({
  method: 'GET',
  path: '/bulk-changes/{id}',
  access: read,
  params: IdParams,
  answer: BulkChange,
  errors: ['bulk.unknown'],
})
/** The tickets that were not changed, of those the caller may see. */
export const listRefusedTickets = route({
  method: 'GET',
  path: '/bulk-changes/{id}/refused',
  access: read,
  params: IdParams,
  query: ListQuery,
  answer: page(z.object({ id: z.string(), number: z.number().int(), subject: z.string(), code: z.string() })),
  errors: ['bulk.unknown', 'cursor.invalid'],
})
/** What is changed by now stays, and can be undone. */
export const cancelBulkChange = route({
  method: 'POST',
  path: '/bulk-changes/{id}/cancel',
  access: write,
  params: IdParams,
  body: Empty.optional(),
  answer: BulkChange,
  errors: ['bulk.unknown'],
})
/** Tries the refused tickets again; `isForced` also sets back, in an undo, what somebody changed since. */
export const retryBulkChange = route({
  method: 'POST',
  path: '/bulk-changes/{id}/retry',
  access: write,
  params: IdParams,
  body: z.strictObject({ isForced: z.boolean().default(false) }).optional(),
  answer: BulkChange,
  errors: ['bulk.unknown', 'bulk.running', 'bulk.tooOld', 'bulk.tooManyAtOnce'],
})
/** Takes all of it back, as a change of its own; tickets changed by others since are refused and listed. */
export const undoBulkChange = route({
  method: 'POST',
  path: '/bulk-changes/{id}/undo',
  access: write,
  params: IdParams,
  body: Empty.optional(),
  answer: BulkChange,
  errors: ['bulk.unknown', 'bulk.tooOld', 'bulk.cannotUndo', 'bulk.tooManyAtOnce'],
})
