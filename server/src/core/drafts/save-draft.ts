import type { Draft, saveDraft as saveDraftRoute } from '@foyer/contract/drafts'
import type { RouteInput } from '@foyer/contract/route'
import { readId } from '../../platform/ids'
import { seatOf } from '../access'
import type { Ctx } from '../context'
import { invalidField } from '../invalid-field'
import { findDraftAt, insertDraft, lockDraft, type Pen, survivorOf, ticketNumbers, updateDraft } from './draft-store'
import { draftDiverged, draftElsewhere, draftExists, draftUnknown, ticketUnknown } from './errors'
import { penFor, penOf } from './pen'
import { presentDraft } from './present'

type Given = RouteInput<typeof saveDraftRoute>['body']

/**
 * Keeps what was typed. Its place (ticket and kind) is the first save's for good; a ticket that went out of sight since
 * takes no text away. An older version, or one of a draft that is gone, is `draft.diverged` with what the server has.
 */
export async function saveDraft(ctx: Ctx, draftId: string, given: Given): Promise<Draft> {
  const id = readId(draftId)
  if (id === null) throw invalidField('path.id', 'Must be a UUID.')
  const agentId = seatOf(ctx.actor).personId
  const row = await lockDraft(ctx, id)
  if (row === null) return create(ctx, { id, agentId }, given)
  if (row.agentId !== agentId) throw draftUnknown()
  if (row.version !== given.version) throw draftDiverged(await presentDraft(ctx, row))
  const holder = penOf(ctx, row)
  if (given.pen !== undefined && holder !== null && holder !== given.pen)
    throw draftElsewhere(await presentDraft(ctx, row))
  return shown(await presentDraft(ctx, await updateDraft(ctx, row, given.body, penIn(ctx, given))))
}

async function create(ctx: Ctx, draft: { id: string; agentId: string }, given: Given): Promise<Draft> {
  const { kind, ticketId } = given
  if ((kind === 'new') !== (ticketId === null))
    throw invalidField('ticketId', 'A reply and a note have a ticket, a new one has none.')
  if (given.version !== 0) throw draftDiverged(null)
  if (ticketId !== null && !(await ticketNumbers(ctx, [ticketId])).has(ticketId.toLowerCase())) throw ticketUnknown()
  // Merged while somebody was writing: the text is where the ticket is now.
  const place = ticketId === null ? null : await survivorOf(ctx, ticketId)
  const words = { body: JSON.stringify(given.body), updatedAt: writtenAt(ctx, given) }
  const aside = given.isAside ? { asideAt: ctx.now } : penIn(ctx, given)
  const row = await insertDraft(ctx, { ...draft, ticketId: place, kind, ...words, ...aside })
  if (row !== null) return shown(await presentDraft(ctx, row))
  const { agentId } = draft
  const there = place === null || given.isAside ? null : await findDraftAt(ctx, { agentId, ticketId: place, kind })
  if (there !== null) throw draftExists(await presentDraft(ctx, there))
  // The same first save twice at once: the other one has made it by now.
  const same = await lockDraft(ctx, draft.id)
  throw same?.agentId === agentId ? draftDiverged(await presentDraft(ctx, same)) : draftUnknown()
}

const penIn = (ctx: Ctx, { pen }: Given): Pen | undefined => (pen === undefined ? undefined : penFor(ctx, pen))

/** A device's clock may run ahead. */
const writtenAt = (ctx: Ctx, given: Given): Date =>
  new Date(Math.min(given.isAside && given.writtenAt ? Date.parse(given.writtenAt) : Infinity, ctx.now.getTime()))

function shown(draft: Draft | null): Draft {
  if (draft === null) throw draftUnknown()
  return draft
}
