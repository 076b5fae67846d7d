import type { ApiToken } from '@foyer/contract/agents'
import type { Scope } from '@foyer/contract/route'
import type { z } from 'zod'
import { assertConfirmed, forbidden, reachOf, seatOf, tokenScopes } from '../../core/access'
import { findAgentByAddress, lockAgent } from '../../core/agents'
import { writeAudit } from '../../core/audit'
import type { Ctx } from '../../core/context'
import { insertApiToken } from '../../core/credentials'
import { hashToken, makeToken } from '../../platform/crypto'
import { newId } from '../../platform/ids'
import { normalizeAddress } from '../../platform/mail'
import { agentUnknown, scopeBeyondRole } from './errors'
import { presentToken } from './present'

type Wanted = { name: string; scopes: readonly Scope[] }
type MadeToken = z.input<typeof ApiToken> & { token: string }

/** For oneself, in a confirmed session. The text of the token is told this once. */
export async function createToken(ctx: Ctx, wanted: Wanted): Promise<MadeToken> {
  const seat = seatOf(ctx.actor)
  if (reachOf(seat.role, 'token.write') === 'never') throw forbidden('token.write')
  assertConfirmed(ctx.actor, ctx.now)
  return make(ctx, seat.personId, wanted)
}

/** For the command line, where whoever may start it already owns the desk: a token for the agent of an address. */
export async function createTokenFor(ctx: Ctx, email: string, wanted: Wanted): Promise<MadeToken> {
  const agent = await findAgentByAddress(ctx, normalizeAddress(email))
  if (agent === null) throw agentUnknown()
  return make(ctx, agent.personId, wanted)
}

async function make(ctx: Ctx, personId: string, wanted: Wanted): Promise<MadeToken> {
  const agent = await lockAgent(ctx, personId) // a role changed at the same moment is seen here
  if (agent === null || !agent.isActive) throw agentUnknown()
  const scopes = [...new Set(wanted.scopes)]
  const beyond = scopes.filter((scope) => !tokenScopes[agent.role].includes(scope))
  if (beyond.length > 0) throw scopeBeyondRole(beyond)
  const token = makeToken('foy_')
  const id = newId(ctx.now)
  const { name } = wanted
  await insertApiToken(ctx, { id, tokenHash: hashToken(token), agentId: personId, name, scopes, createdAt: ctx.now })
  await ctx.emit({
    objectType: 'token',
    objectId: id,
    objectVersion: 1,
    body: { type: 'token.created', before: null, after: { agentId: personId, name, scopes } },
  })
  await writeAudit(ctx, {
    act: 'token.created',
    objectType: 'token',
    objectId: id,
    data: { agentId: personId, name, scopes },
  })
  const row = {
    id,
    agentId: personId,
    agentName: agent.name,
    name,
    scopes,
    createdAt: ctx.now,
    lastUsedAt: null,
    revokedAt: null,
  }
  return { ...presentToken(row), token }
}
