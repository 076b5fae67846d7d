import type { Notification } from '@foyer/contract/notifications'
import { seatOf } from '../../core/access'
import type { Ctx } from '../../core/context'
import { decodeCursor, encodeCursor } from '../../platform/http'
import { notificationsPage } from './notification-store'
import { presentNotification } from './present-notification'

/** An agent's own, newest first. */
export async function listNotifications(
  ctx: Ctx,
  page: { unread: boolean; limit: number; cursor?: string | undefined },
): Promise<{ items: Notification[]; nextCursor: string | null }> {
  const { personId } = seatOf(ctx.actor)
  const scope = `notifications ${personId} ${page.unread}`
  const [createdAt, id] = page.cursor === undefined ? [] : decodeCursor(ctx.house.keys, scope, page.cursor)
  const before = createdAt === undefined ? null : { createdAt: String(createdAt), id: String(id) }
  const rows = await notificationsPage(ctx, personId, { isUnread: page.unread, before, limit: page.limit + 1 })
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    items: shown.map(presentNotification),
    nextCursor:
      rows.length > page.limit && last !== undefined
        ? encodeCursor(ctx.house.keys, scope, [last.createdAt.toISOString(), last.id])
        : null,
  }
}
