import { sql } from 'kysely'
import type { Ctx } from '../../../core/context'
import type { NotificationRow } from '../notification-store'

/** Agents who want digests. */
export async function findDigestReaders(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('notificationSettings')
    .innerJoin('agents', 'agents.personId', 'notificationSettings.agentId')
    .select('agents.personId')
    .where('agents.isActive', '=', true)
    .where(sql<boolean>`notification_settings.settings->'digest' is not null
      and notification_settings.settings->'digest' <> 'null'::jsonb`)
    .execute()
  return rows.map((row) => row.personId)
}

export type Settled = { slotOn: string; untilAt: Date }

/** Locked: of two processes the second waits and then finds it done. */
export async function lockSettled(ctx: Ctx, agentId: string): Promise<Settled | null> {
  const query = ctx.db.selectFrom('notificationDigests').select(['slotOn', 'untilAt']).where('agentId', '=', agentId)
  return (await query.forUpdate().executeTakeFirst()) ?? null
}

export async function saveSettled(ctx: Ctx, agentId: string, settled: Settled): Promise<void> {
  await ctx.db
    .insertInto('notificationDigests')
    .values({ agentId, ...settled })
    .onConflict((conflict) => conflict.column('agentId').doUpdateSet(settled))
    .execute()
}

/**
 * What stood unread at `unreadAt`, of what was told after one moment and until another, newest first: in the bell as the
 * settings are, or in the one that other settings would make of it.
 */
export async function findUnread(
  ctx: Ctx,
  agentId: string,
  span: { after: Date; until: Date; unreadAt: Date; isInBell: (row: NotificationRow) => boolean },
): Promise<NotificationRow[]> {
  const rows = await ctx.db
    .selectFrom('notifications')
    .selectAll()
    .where('agentId', '=', agentId)
    .where('createdAt', '>', span.after)
    .where('createdAt', '<=', span.until)
    .where((eb) => eb.or([eb('readAt', 'is', null), eb('readAt', '>', span.unreadAt)]))
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.filter(span.isInBell)
}
