import { NotificationKind } from '@foyer/contract/notifications'
import { z } from 'zod'
import type { Ctx } from '../../../core/context'

export const pushJob = 'notifications.push'
/** Names what to say and where; the words are found when it leaves. */
export const PushPayload = z.object({
  deviceId: z.uuid(),
  agentId: z.uuid(),
  eventId: z.uuid(),
  kind: NotificationKind,
  tries: z.number().int().default(0),
})
export type PushPayload = z.output<typeof PushPayload>

export const addPushJob = (ctx: Ctx, payload: Omit<PushPayload, 'tries'>, later?: { tries: number; at: Date }): void =>
  ctx.addJob({
    name: pushJob,
    payload: { ...payload, tries: later?.tries ?? 0 },
    ...(later !== undefined && { runAt: later.at }),
  })
