import { seatOf } from '../../core/access'
import { writeAudit } from '../../core/audit'
import type { Ctx } from '../../core/context'
import { endSession } from '../../core/credentials'
import { readId } from '../../platform/ids'
import { sessionUnknown } from './errors'

/** Ends the session this request came with; its sockets close with it. */
export async function signOut(ctx: Ctx): Promise<void> {
  const { personId, via } = seatOf(ctx.actor)
  if (await endSession(ctx, personId, via.id))
    await writeAudit(ctx, { act: 'session.signedOut', objectType: 'session', objectId: via.id })
}

/** Ends one of one's own sessions, on whatever device; somebody else's is as unknown as none. */
export async function endOwnSession(ctx: Ctx, id: string): Promise<{ isCurrent: boolean }> {
  const { personId, via } = seatOf(ctx.actor)
  const sessionId = readId(id)
  if (sessionId === null || !(await endSession(ctx, personId, sessionId))) throw sessionUnknown()
  await writeAudit(ctx, { act: 'session.ended', objectType: 'session', objectId: sessionId })
  return { isCurrent: sessionId === via.id }
}
