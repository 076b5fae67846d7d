import * as contract from '@foyer/contract/vocabulary'
import { handle } from '../context'
import { changeStatus } from './change-status'
import { createStatus } from './create-status'
import { presentStatus } from './present'
import { listStatusRows } from './status-store'

export const statusRoutes = [
  handle(contract.listStatuses, async (ctx) => ({
    items: (await listStatusRows(ctx)).map(presentStatus),
    nextCursor: null,
  })),
  handle(contract.createStatus, (ctx, { body }) => createStatus(ctx, body)),
  handle(contract.changeStatus, (ctx, { params, body }) => changeStatus(ctx, params.id, body)),
]
