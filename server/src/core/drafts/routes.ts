import * as contract from '@foyer/contract/drafts'
import { seatOf } from '../access'
import { handle } from '../context'
import { deleteDraft } from './delete-draft'
import { findDrafts } from './draft-store'
import { holdPen } from './hold-pen'
import { presentDrafts } from './present'
import { saveDraft } from './save-draft'

export const draftRoutes = [
  handle(contract.listDrafts, async (ctx, { query }) => {
    const rows = await findDrafts(ctx, seatOf(ctx.actor).personId, query.ticketId ?? null)
    return { items: await presentDrafts(ctx, rows), nextCursor: null }
  }),
  handle(contract.saveDraft, (ctx, { params, body }) => saveDraft(ctx, params.id, body)),
  handle(contract.holdPen, (ctx, { params, body }) => holdPen(ctx, params.id, body)),
  handle(contract.deleteDraft, async (ctx, { params }) => {
    await deleteDraft(ctx, params.id)
    return null
  }),
]
