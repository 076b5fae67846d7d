import type { NotificationKind } from '@foyer/contract/notifications'
import { type Selectable, sql } from 'kysely'
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
}

/** Those that were not there yet: a repeated job finds what it did. */
export async function insertNotifications(
  ctx: Ctx,
  notifications: readonly NewNotification[],
): Promise<{ agentId: string; cause: string }[]> {
  if (notifications.length === 0) return []
  return ctx.db
    .insertInto('notifications')
    .values(notifications.map((one) => ({ ...one, id: newId(ctx.now), createdAt: ctx.now })))
    .onConflict((conflict) => conflict.doNothing())
    .returning(['agentId', 'cause'])
    .execute()
}

type Row = Selectable<DB['notifications']>
export type ShownRow = Row & {
  byName: string | null
  ticket: { id: string; number: number; subject: string } | null
  mailbox: { id: string; name: string; address: string } | null
}

/** A page of an agent's own, newest first; a ticket they may not see any more is not named. */
export async function notificationsPage(
  ctx: Ctx,
  agentId: string,
  page: { isUnread: boolean; before: { createdAt: string; id: string } | null; limit: number },
): Promise<ShownRow[]> {
  const { before } = page
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
    where n.agent_id = ${agentId} and (not ${page.isUnread} or n.read_at is null)
      and ${before === null ? sql`true` : sql`(n.created_at, n.id) < (${before.createdAt}::timestamptz, ${before.id}::uuid)`}
    order by n.created_at desc, n.id desc limit ${page.limit}`.execute(ctx.db)
  return rows
}

const mostCounted = 1_000

export async function countUnread(ctx: Ctx, agentId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from (
    select from notifications where agent_id = ${agentId} and read_at is null limit ${mostCounted}) unread`.execute(
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
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Read ones are kept for a quarter of a year, unread ones for two: nobody comes back to older ones. */
export async function forgetOld(ctx: Ctx): Promise<void> {
  await ctx.db
    .deleteFrom('notifications')
    .where(sql<boolean>`created_at < ${ctx.now}::timestamptz
      - case when read_at is null then interval '180 days' else interval '90 days' end`)
    .execute()
}
