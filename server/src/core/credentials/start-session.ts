import { hashToken, makeToken } from '../../platform/crypto'
import { AppError } from '../../platform/errors'
import { newId } from '../../platform/ids'
import type { Ctx, Seat } from '../context'
import { tellEnded } from './end-session'
import { deleteSessions, insertSession, lockSession, movePushDevices } from './session-store'

const absoluteMs = 30 * 24 * 60 * 60 * 1000

/** Where a session comes from: shown to its owner, so that a stranger's is recognised. */
export type SessionOrigin = { ip: string | null; userAgent: string | null }
/** `token` is for the cookie and kept nowhere else. */
export type NewSession = { token: string; maxAgeSeconds: number; via: Seat['via'] }

/** Always a token of our own making: one that a request brought along is never taken. */
export function startSession(ctx: Ctx, personId: string, origin: SessionOrigin): Promise<NewSession> {
  const expiresAt = new Date(ctx.now.getTime() + absoluteMs)
  return insert(ctx, { personId, expiresAt, authenticatedAt: ctx.now, ...origin })
}

/** Another id for the same session (second factor, role change, password change); its absolute end stays. */
export async function renewSession(ctx: Ctx, seat: Seat): Promise<NewSession> {
  if (seat.via.kind !== 'session')
    throw new AppError('forbidden', 'access.sessionNeeded', 'This needs a signed-in session.')
  const before = await lockSession(ctx, seat.personId, seat.via.id)
  if (before === null) throw new AppError('unauthenticated', 'session.none', 'Sign in first.')
  const { expiresAt, authenticatedAt, ip, userAgent } = before
  const renewed = await insert(ctx, { personId: seat.personId, expiresAt, authenticatedAt, ip, userAgent })
  // The browser is the same: what is pushed there goes on, while everything else ends with the old id.
  await movePushDevices(ctx, before.id, renewed.via.id)
  await deleteSessions(ctx, { personId: seat.personId, id: before.id })
  await tellEnded(ctx, [before])
  return renewed
}

async function insert(
  ctx: Ctx,
  session: SessionOrigin & { personId: string; expiresAt: Date; authenticatedAt: Date },
): Promise<NewSession> {
  const { personId, ...kept } = session
  const token = makeToken()
  const id = newId(ctx.now)
  const times = { createdAt: ctx.now, lastSeenAt: ctx.now }
  await insertSession(ctx, { id, tokenHash: hashToken(token), agentId: personId, ...times, ...kept })
  const maxAgeSeconds = Math.max(0, Math.floor((kept.expiresAt.getTime() - ctx.now.getTime()) / 1000))
  return { token, maxAgeSeconds, via: { kind: 'session', id, authenticatedAt: kept.authenticatedAt } }
}
