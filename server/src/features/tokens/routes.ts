import * as contract from '@foyer/contract/agents'
import { handle, handleOpen } from '../../core/context'
import { createToken } from './create-token'
import { listTokens } from './list-tokens'
import { revokeToken } from './revoke-token'

export const tokenRoutes = [
  handle(contract.listTokens, async (ctx) => ({ items: await listTokens(ctx), nextCursor: null })),
  // Open, so that no Idempotency-Key keeps the answer: the token would lie in the database in clear.
  handleOpen(contract.createToken, (open, { body }) => open.transact((ctx) => createToken(ctx, body))),
  handle(contract.revokeToken, async (ctx, { params }) => {
    await revokeToken(ctx, params.id)
    return null
  }),
]
