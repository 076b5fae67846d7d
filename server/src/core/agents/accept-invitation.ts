import type { Me } from '@foyer/contract/agents'
import type { z } from 'zod'
import { loadSeat } from '../access'
import { writeAudit } from '../audit'
import type { Ctx, Open } from '../context'
import { endSession, type NewSession, type SessionOrigin, startSession } from '../credentials'
import { agentUnknown } from './errors'
import { presentMe } from './present-me'
import { setPasswordByToken } from './set-password-by-token'

export type SignedIn = { session: NewSession; me: z.input<typeof Me> }

/** Joins with the link of the invitation and is signed in by it. */
export function acceptInvitation(
  open: Open,
  joining: { token: string; password: string; name?: string | undefined },
  origin: SessionOrigin,
): Promise<SignedIn> {
  return setPasswordByToken(open, { purpose: 'invitation', ...joining }, (ctx, agent) =>
    signInAs(ctx, agent.personId, origin),
  )
}

/** A fresh session for somebody proven, and the answer that goes with it; the one this browser held before ends. */
export async function signInAs(ctx: Ctx, personId: string, origin: SessionOrigin): Promise<SignedIn> {
  if (ctx.actor.kind === 'agent' && ctx.actor.via.kind === 'session')
    await endSession(ctx, ctx.actor.personId, ctx.actor.via.id)
  const session = await startSession(ctx, personId, origin)
  const seat = await loadSeat(ctx.db, personId, session.via)
  if (seat === null) throw agentUnknown()
  await writeAudit(ctx, {
    act: 'session.signedIn',
    objectType: 'session',
    objectId: session.via.id,
    by: { personId },
    personal: { ip: origin.ip, userAgent: origin.userAgent },
  })
  return { session, me: await presentMe(ctx, seat) }
}
