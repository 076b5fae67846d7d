import { assertConfirmed, seatOf } from '../../core/access'
import { writeAudit } from '../../core/audit'
import type { Ctx } from '../../core/context'
import { lockApiToken, revokeApiToken } from '../../core/credentials'
import { readId } from '../../platform/ids'
import { tokenUnknown } from './errors'

/** One's own, or anybody's for an admin. Asking twice changes nothing; its next request is 401. */
export async function revokeToken(ctx: Ctx, id: string): Promise<void> {
  const seat = seatOf(ctx.actor)
  assertConfirmed(ctx.actor, ctx.now)
  const tokenId = readId(id)
  const token = tokenId === null ? null : await lockApiToken(ctx, tokenId)
  if (token === null || (token.agentId !== seat.personId && seat.role !== 'admin')) throw tokenUnknown()
  if (token.revokedAt !== null) return
  await revokeApiToken(ctx, token.id)
  const about = { objectType: 'token', objectId: token.id }
  const before = { agentId: token.agentId, name: token.name, scopes: token.scopes }
  await ctx.emit({ ...about, objectVersion: 2, body: { type: 'token.deleted', before, after: null } })
  await writeAudit(ctx, { act: 'token.revoked', ...about, data: { agentId: token.agentId, name: token.name } })
}
