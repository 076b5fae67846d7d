import { type Notification, NotificationKind } from '@foyer/contract/notifications'
import type { ShownRow } from './notification-store'

export const presentNotification = (row: ShownRow): Notification => ({
  id: row.id,
  kind: NotificationKind.parse(row.kind),
  ticket: row.ticket,
  mailbox: row.mailbox,
  by: row.byId === null ? null : { id: row.byId, name: row.byName ?? '' },
  messageId: row.ticket === null ? null : row.messageId,
  preview: row.ticketId !== null && row.ticket === null ? '' : row.preview,
  createdAt: row.createdAt.toISOString(),
  readAt: row.readAt?.toISOString() ?? null,
})
