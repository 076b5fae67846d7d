import * as contract from '@foyer/contract/bulk-changes'
import { handle } from '../../core/context'
import { cancelBulkChange, retryBulkChange } from './change-course'
import { createBulkChange } from './create-bulk-change'
import { listBulkChanges, listRefused } from './list-bulk-changes'
import { showBulk } from './present'
import { previewBulkMacro } from './preview-bulk-macro'
import { solveIncident } from './solve-incident'
import { undoBulkChange } from './undo-bulk-change'

export const bulkRoutes = [
  handle(contract.createBulkChange, (ctx, { body }) => createBulkChange(ctx, body)),
  handle(contract.previewBulkMacro, (ctx, { body }) => previewBulkMacro(ctx, body)),
  handle(contract.solveIncident, (ctx, { params, body }) => solveIncident(ctx, params.ticket, body)),
  handle(contract.listBulkChanges, (ctx, { query }) => listBulkChanges(ctx, query)),
  handle(contract.getBulkChange, (ctx, { params }) => showBulk(ctx, params.id)),
  handle(contract.listRefusedTickets, (ctx, { params, query }) => listRefused(ctx, params.id, query)),
  handle(contract.cancelBulkChange, (ctx, { params }) => cancelBulkChange(ctx, params.id)),
  handle(contract.retryBulkChange, (ctx, { params, body }) =>
    retryBulkChange(ctx, params.id, { isForced: body?.isForced ?? false }),
  ),
  handle(contract.undoBulkChange, (ctx, { params }) => undoBulkChange(ctx, params.id)),
]
