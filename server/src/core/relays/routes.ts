import * as contract from '@foyer/contract/relays'
import { handle, handleOpen } from '../context'
import { changeRelay } from './change-relay'
import { createRelay } from './create-relay'
import { deleteRelay } from './delete-relay'
import { presentRelay } from './present'
import { findRelays } from './relay-store'
import { testRelay } from './test-relay'

export const relayRoutes = [
  handle(contract.listRelays, async (ctx) => ({ items: (await findRelays(ctx)).map(presentRelay), nextCursor: null })),
  handle(contract.createRelay, (ctx, { body }) => createRelay(ctx, body)),
  handle(contract.changeRelay, (ctx, { params, body }) => changeRelay(ctx, params.id, body)),
  handle(contract.deleteRelay, async (ctx, { params }) => {
    await deleteRelay(ctx, params.id)
    return null
  }),
  handleOpen(contract.testRelay, (open, { params }) => testRelay(open, params.id)),
]
