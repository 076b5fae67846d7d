import { seatOf } from '../../core/access'
import type { Ctx } from '../../core/context'
import { readId } from '../../platform/ids'
import { notificationUnknown } from './errors'
import { countUnread, markRead, markUnread } from './notification-store'

type Which = Parameters<typeof markRead>[2]

/** Other windows of the agent are told; answers what is left unread. */
export async function readNotifications(ctx: Ctx, which: Which): Promise<{ unread: number }> {
  const { personId } = seatOf(ctx.actor)
  await markRead(ctx, personId, which)
  return told(ctx, personId)
}

export async function unreadNotification(ctx: Ctx, id: string): Promise<{ unread: number }> {
  const { personId } = seatOf(ctx.actor)
  const known = readId(id)
  if (known === null || !(await markUnread(ctx, personId, known))) throw notificationUnknown()
  return told(ctx, personId)
}

async function told(ctx: Ctx, personId: string): Promise<{ unread: number }> {
  ctx.announce({ kind: 'notification', id: personId, version: 0 })
  return { unread: await countUnread(ctx, personId) }
}
