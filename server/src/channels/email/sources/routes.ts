import * as contract from '@foyer/contract/mail-sources'
import { handle, handleOpen } from '../../../core/context'
import { changeSource } from './change-source'
import { createSource } from './create-source'
import { deleteSource } from './delete-source'
import { finishAuthorization } from './finish-authorization'
import { presentSource } from './present-source'
import { findSources } from './source-store'
import { startAuthorization } from './start-authorization'
import { testSource } from './test-source'

export const sourceRoutes = [
  handle(contract.listMailSources, async (ctx) => ({
    items: (await findSources(ctx)).map((row) => presentSource(row, ctx.now)),
    nextCursor: null,
  })),
  handle(contract.createMailSource, (ctx, { body }) => createSource(ctx, body)),
  handle(contract.changeMailSource, (ctx, { params, body }) => changeSource(ctx, params.id, body)),
  handle(contract.deleteMailSource, async (ctx, { params }) => {
    await deleteSource(ctx, params.id)
    return null
  }),
  handle(contract.startMailSourceAuthorization, (ctx, { params }) => startAuthorization(ctx, params.id)),
  handleOpen(contract.finishMailSourceAuthorization, (open, { body }) => finishAuthorization(open, body)),
  handleOpen(contract.testMailSource, (open, { params }) => testSource(open, params.id)),
]
