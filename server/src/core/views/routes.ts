import * as contract from '@foyer/contract/views'
import { readId } from '../../platform/ids'
import { handle } from '../context'
import { changeView } from './change-view'
import { createView } from './create-view'
import { deleteView } from './delete-view'
import { viewUnknown } from './errors'
import { pinViews } from './pin-views'
import { answerView, presentViews } from './present'
import { restoreView } from './restore-view'
import { findViews } from './view-store'

export const viewRoutes = [
  handle(contract.listViews, async (ctx) => ({
    items: await presentViews(ctx, await findViews(ctx)),
    nextCursor: null,
  })),
  handle(contract.createView, (ctx, { body }) => createView(ctx, body)),
  handle(contract.pinViews, async (ctx, { body }) => ({ items: await pinViews(ctx, body), nextCursor: null })),
  handle(contract.getView, async (ctx, { params }) => {
    const id = readId(params.id)
    const view = id === null ? null : await answerView(ctx, id)
    if (view === null) throw viewUnknown()
    return view
  }),
  handle(contract.changeView, (ctx, { params, body }) => changeView(ctx, params.id, body)),
  handle(contract.deleteView, async (ctx, { params }) => {
    await deleteView(ctx, params.id)
    return null
  }),
  handle(contract.restoreView, (ctx, { params }) => restoreView(ctx, params.id)),
]
