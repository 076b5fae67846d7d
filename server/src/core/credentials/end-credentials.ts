import type { Ctx } from '../context'
import { revokeApiTokensOf } from './api-token-store'
import { tellEnded } from './end-session'
import { deleteOneTimeTokens } from './one-time-token-store'
import { deleteSessions } from './session-store'

/**
 * Everything that could still act for a person: sessions, API tokens, links sent by mail. Called wherever
 * `agents.credentials_changed_at` moves, which alone makes all of them void already.
 */
export async function endCredentials(ctx: Ctx, personId: string): Promise<void> {
  await tellEnded(ctx, await deleteSessions(ctx, { personId }))
  const revoked = await revokeApiTokensOf(ctx, personId)
  await ctx.emit(
    ...revoked.map(({ id }) => ({
      objectType: 'token',
      objectId: id,
      objectVersion: 2,
      body: { type: 'token.deleted' as const, before: { agentId: personId }, after: null },
    })),
  )
  await deleteOneTimeTokens(ctx, ['invitation', 'reset'], personId)
}

/** All sessions of a person but one. */
export async function endOtherSessions(ctx: Ctx, personId: string, exceptId: string | null): Promise<void> {
  await tellEnded(ctx, await deleteSessions(ctx, { personId, exceptId }))
}
