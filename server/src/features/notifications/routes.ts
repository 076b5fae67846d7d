import * as contract from '@foyer/contract/notifications'
import { seatOf } from '../../core/access'
import { handle } from '../../core/context'
import { listNotifications } from './list-notifications'
import { readNotifications, unreadNotification } from './mark-read'
import { countUnread } from './notification-store'
import { changeNotificationSettings, readNotificationSettings } from './settings'

export const notificationRoutes = [
  handle(contract.listNotifications, (ctx, { query }) => listNotifications(ctx, query)),
  handle(contract.countNotifications, async (ctx) => ({ unread: await countUnread(ctx, seatOf(ctx.actor).personId) })),
  handle(contract.readNotifications, (ctx, { body }) => readNotifications(ctx, body)),
  handle(contract.unreadNotification, (ctx, { params }) => unreadNotification(ctx, params.id)),
  handle(contract.getNotificationSettings, (ctx) => readNotificationSettings(ctx, seatOf(ctx.actor).personId)),
  handle(contract.changeNotificationSettings, (ctx, { body }) =>
    changeNotificationSettings(ctx, seatOf(ctx.actor).personId, body),
  ),
]
