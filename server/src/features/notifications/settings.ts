import { isDeepStrictEqual } from 'node:util'
import type {
  changeNotificationSettings as contractChange,
  NotificationSettings,
  NotificationWay,
} from '@foyer/contract/notifications'
import type { RouteInput } from '@foyer/contract/route'
import type { Ctx } from '../../core/context'
import { beginDigests } from './digest/begin-digests'
import { isByPush } from './plan-sending'
import { settingsOf } from './settings-of'
import { findStored, saveStored } from './settings-store'

export const readNotificationSettings = async (ctx: Ctx, agentId: string): Promise<NotificationSettings> =>
  settingsOf(await findStored(ctx, agentId))

/** With the first device, what comes by mail comes there too, unless the agent chose what is pushed before. */
export async function pushAsMailed(ctx: Ctx, agentId: string): Promise<void> {
  const { ways, exceptions } = await readNotificationSettings(ctx, agentId)
  const chosen = Object.entries(ways)
  if ([...chosen.map(([, way]) => way), ...exceptions.map(({ way }) => way)].some(isByPush)) return
  const pushed = (way: NotificationWay) => (way === 'mail' ? 'mailAndPush' : way)
  await changeNotificationSettings(ctx, agentId, {
    ways: Object.fromEntries(chosen.map(([kind, way]) => [kind, pushed(way)])),
    exceptions: exceptions.map((one) => ({ ...one, way: pushed(one.way) })),
  })
}

type Change = RouteInput<typeof contractChange>['body']

/** What is left out stays as it was. Pure. */
export const changedSettings = (before: NotificationSettings, change: Change): NotificationSettings =>
  settingsOf({
    ...before,
    ...change,
    ways: { ...before.ways, ...change.ways },
    untaken: { ...before.untaken, ...change.untaken },
  })

export async function changeNotificationSettings(
  ctx: Ctx,
  agentId: string,
  change: Change,
): Promise<NotificationSettings> {
  const before = await readNotificationSettings(ctx, agentId)
  const after = changedSettings(before, change)
  await saveStored(ctx, agentId, after)
  if (after.digest !== null && !isDeepStrictEqual(after.digest, before.digest))
    await beginDigests(ctx, agentId, after.digest, before.digest !== null)
  return after
}
