import * as contract from '@foyer/contract/vocabulary'
import { handle } from '../context'
import { changeType } from './change-type'
import { createType } from './create-type'
import { presentType } from './present'
import { listTypeRows } from './type-store'

export const typeRoutes = [
  handle(contract.listTypes, async (ctx) => ({ items: (await listTypeRows(ctx)).map(presentType), nextCursor: null })),
  handle(contract.createType, (ctx, { body }) => createType(ctx, body)),
  handle(contract.changeType, (ctx, { params, body }) => changeType(ctx, params.id, body)),
]
