import type { Ctx } from '../context'
import { deleteSessions, type SessionRow } from './session-store'

/** Ends one session of a person; false where there is no such session of theirs. */
export async function endSession(ctx: Ctx, personId: string, id: string): Promise<boolean> {
  const ended = await deleteSessions(ctx, { personId, id })
  await tellEnded(ctx, ended)
  return ended.length > 0
}

/** One event each: what holds a socket of that session open hears of it and closes it. */
export async function tellEnded(ctx: Ctx, ended: readonly SessionRow[]): Promise<void> {
  await ctx.emit(
    ...ended.map((session) => ({
      objectType: 'session',
      objectId: session.id,
      objectVersion: 1,
      body: { type: 'session.deleted' as const, before: { agentId: session.agentId }, after: null },
    })),
  )
}
