import { type Insertable, type Selectable, sql } from 'kysely'
import type { DB } from '../../platform/db'
import type { Proof } from '../access'
import type { Ctx } from '../context'

export type SessionRow = Selectable<DB['sessions']>
const idleHours = 12

/**
 * Proof by the session behind a cookie, whose use is noted at most once a minute. Idle, expired, ended, and sessions older
 * than the person's last change of credentials prove nothing; so do those of deactivated seats.
 */
export const sessionProof = (tokenHash: Buffer, isUse: boolean): Proof => sql`
  proven as (
    select s.id, s.agent_id as person_id, null::text[] as scopes, s.authenticated_at
    from sessions s join agents a on a.person_id = s.agent_id
    where s.token_hash = ${tokenHash} and a.is_active and s.created_at >= a.credentials_changed_at
      and s.expires_at > now() and s.last_seen_at > now() - make_interval(hours => ${idleHours})
  ), used as (
    update sessions set last_seen_at = now() where ${isUse} and id = (select session.id from sessions session
      where session.id = (select id from proven) and session.last_seen_at < now() - interval '1 minute'
      for update skip locked)
  )`

export async function insertSession(ctx: Ctx, row: Insertable<DB['sessions']>): Promise<void> {
  await ctx.db.insertInto('sessions').values(row).execute()
}

/** Newest use first; idle and expired ones are no longer there for anybody. */
export function findSessions(ctx: Ctx, personId: string): Promise<SessionRow[]> {
  return ctx.db
    .selectFrom('sessions')
    .selectAll()
    .where('agentId', '=', personId)
    .where('expiresAt', '>', ctx.now)
    .where('lastSeenAt', '>', new Date(ctx.now.getTime() - idleHours * 3_600_000))
    .orderBy('lastSeenAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function lockSession(ctx: Ctx, personId: string, id: string): Promise<SessionRow | null> {
  const query = ctx.db.selectFrom('sessions').selectAll().where('agentId', '=', personId).where('id', '=', id)
  return (await query.forUpdate().executeTakeFirst()) ?? null
}

/** What is pushed to a browser ends with its session: whoever renews one takes it along. */
export async function movePushDevices(ctx: Ctx, fromId: string, toId: string): Promise<void> {
  await ctx.db.updateTable('pushDevices').set({ sessionId: toId }).where('sessionId', '=', fromId).execute()
}

/** Removes a person's sessions, all or one, never `exceptId`; answers those that were there. */
export async function deleteSessions(
  ctx: Ctx,
  which: { personId: string; id?: string; exceptId?: string | null },
): Promise<SessionRow[]> {
  let query = ctx.db.deleteFrom('sessions').where('agentId', '=', which.personId)
  if (which.id !== undefined) query = query.where('id', '=', which.id)
  if (which.exceptId != null) query = query.where('id', '<>', which.exceptId)
  return query.returningAll().execute()
}

export async function markAuthenticated(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.updateTable('sessions').set({ authenticatedAt: ctx.now }).where('id', '=', id).execute()
}
