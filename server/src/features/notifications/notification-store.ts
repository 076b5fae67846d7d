import type { NotificationKind } from '@foyer/contract/notifications'
import { type RawBuilder, type Selectable, sql } from 'kysely'
import { visibleTickets } from '../../core/access'
import type { Ctx } from '../../core/context'
import type { DB } from '../../platform/db'
import { newId } from '../../platform/ids'

export type NewNotification = {
  agentId: string
  kind: NotificationKind
  cause: string
  ticketId: string | null
  mailboxId: string | null
  messageId: string | null
  byId: string | null
  preview: string
  /** Not wanted: kept aside, in no bell. */
  isSilent: boolean
  wasAtDesk: boolean
}
export type NotificationRow = Selectable<DB['notifications']>

/** Those that were not there yet: a repeated job finds what it did. */
export async function insertNotifications(
  ctx: Ctx,
  notifications: readonly NewNotification[],
): Promise<NotificationRow[]> {
  if (notifications.length === 0) return []
  return ctx.db
    .insertInto('notifications')
    .values(notifications.map((one) => ({ ...one, id: newId(ctx.now), createdAt: ctx.now })))
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .execute()
}

export async function findNotification(ctx: Ctx, agentId: string, cause: string): Promise<NotificationRow | null> {
  const query = ctx.db.selectFrom('notifications').selectAll().where('agentId', '=', agentId).where('cause', '=', cause)
  return (await query.executeTakeFirst()) ?? null
}

/** Notes that it leaves later; a job does it then. */
export async function markWaiting(ctx: Ctx, one: { agentId: string; cause: string; sendsAt: Date }): Promise<void> {
  await ctx.db
    .updateTable('notifications')
    .set({ sendsAt: one.sendsAt })
    .where('agentId', '=', one.agentId)
    .where('cause', '=', one.cause)
    .execute()
}

/** Takes the mark of one that waits; null where none waits. */
export async function takeWaiting(ctx: Ctx, agentId: string, cause: string): Promise<NotificationRow | null> {
  const row = await ctx.db
    .updateTable('notifications')
    .set({ sendsAt: null })
    .where('agentId', '=', agentId)
    .where('cause', '=', cause)
    .where('sendsAt', 'is not', null)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

export type ShownRow = NotificationRow & {
  byName: string | null
  ticket: { id: string; number: number; subject: string } | null
  mailbox: { id: string; name: string; address: string } | null
}

/** An agent's own, newest first; a ticket they may not see any more is not named. */
async function findShown(
  ctx: Ctx,
  agentId: string,
  which: { where: RawBuilder<unknown>; limit: number },
): Promise<ShownRow[]> {
  const { rows } = await sql<ShownRow>`
    select n.*, p.name as by_name,
      case when tickets.id is null then null
        else json_build_object('id', tickets.id, 'number', tickets.number, 'subject', tickets.subject) end as ticket,
      case when b.id is null then null
        else json_build_object('id', b.id, 'name', b.name, 'address', b.address) end as mailbox
    from notifications n
      left join persons p on p.id = n.by_id
      left join tickets on tickets.id = n.ticket_id and tickets.deleted_at is null and ${visibleTickets(ctx.actor)}
      left join mailboxes b on b.id = n.mailbox_id and n.ticket_id is null
    where n.agent_id = ${agentId} and ${which.where}
    order by n.created_at desc, n.id desc limit ${which.limit}`.execute(ctx.db)
  return rows
}

export function notificationsPage(
  ctx: Ctx,
  agentId: string,
  page: { isUnread: boolean; before: { createdAt: string; id: string } | null; limit: number },
): Promise<ShownRow[]> {
  const { before, isUnread, limit } = page
  const isLater =
    before === null ? sql`true` : sql`(n.created_at, n.id) < (${before.createdAt}::timestamptz, ${before.id}::uuid)`
  return findShown(ctx, agentId, {
    where: sql`not n.is_silent and (not ${isUnread} or n.read_at is null) and ${isLater}`,
    limit,
  })
}

/** All that was told between two moments, wanted or not. */
export const notificationsBetween = (
  ctx: Ctx,
  agentId: string,
  { from, until, limit }: { from: Date; until: Date; limit: number },
): Promise<ShownRow[]> =>
  findShown(ctx, agentId, { where: sql`n.created_at >= ${from} and n.created_at < ${until}`, limit })

const mostCounted = 1_000

export async function countUnread(ctx: Ctx, agentId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from (
    select from notifications where agent_id = ${agentId} and read_at is null and not is_silent limit ${mostCounted}) unread`.execute(
    ctx.db,
  )
  return rows[0]?.count ?? 0
}

export async function markRead(
  ctx: Ctx,
  agentId: string,
  which: { ids: readonly string[] } | { ticketId: string } | { all: true },
): Promise<void> {
  let query = ctx.db
    .updateTable('notifications')
    .set({ readAt: ctx.now })
    .where('agentId', '=', agentId)
    .where('readAt', 'is', null)
    .where('isSilent', '=', false)
  if ('ids' in which) query = query.where('id', '=', sql<string>`any(${[...which.ids]}::uuid[])`)
  if ('ticketId' in which) query = query.where('ticketId', '=', which.ticketId)
  await query.execute()
}

/** False where the agent has none of this id. */
export async function markUnread(ctx: Ctx, agentId: string, id: string): Promise<boolean> {
  const { numUpdatedRows } = await ctx.db
    .updateTable('notifications')
    .set({ readAt: null })
    .where('agentId', '=', agentId)
    .where('id', '=', id)
    .where('isSilent', '=', false)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Read ones are kept for a quarter of a year, unread ones for two, unwanted ones for days: nobody comes back to older ones. */
export async function forgetOld(ctx: Ctx): Promise<void> {
  await ctx.db
    .deleteFrom('notifications')
    .where(sql<boolean>`created_at < ${ctx.now}::timestamptz
      - case when is_silent then interval '3 days' when read_at is null then interval '180 days' else interval '90 days' end`)
    .execute()
}
