import * as contract from '@foyer/contract/notifications'
import * as pushContract from '@foyer/contract/push'
import { seatOf } from '../../core/access'
import { handle } from '../../core/context'
import { pushKeysOf } from '../../platform/push'
import { listNotifications } from './list-notifications'
import { readNotifications, unreadNotification } from './mark-read'
import { countUnread } from './notification-store'
import { previewYesterday } from './preview-yesterday'
import { addDevice, listDevices, removeDevice, seeDevice } from './push'
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
  handle(contract.previewNotifications, (ctx, { body }) => previewYesterday(ctx, body)),
  handle(pushContract.getPushKey, async (ctx) => ({ publicKey: pushKeysOf(ctx.house.keys).publicKey })),
  handle(pushContract.listPushDevices, async (ctx) => ({ items: await listDevices(ctx), nextCursor: null })),
  handle(pushContract.addPushDevice, (ctx, { body }, http) => addDevice(ctx, body, http.userAgent)),
  handle(pushContract.seePushDevice, (ctx, { body }) => seeDevice(ctx, body.endpoint)),
  handle(pushContract.removePushDevice, async (ctx, { params }) => {
    await removeDevice(ctx, params.id)
    return null
  }),
]
