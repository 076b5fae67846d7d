import { type changeNotificationSettings as contractChange, NotificationSettings } from '@foyer/contract/notifications'
import type { RouteInput } from '@foyer/contract/route'
import { z } from 'zod'
import type { Ctx } from '../../core/context'
import { findStored, saveStored } from './settings-store'

/** As an agent finds them: what concerns them alone comes by mail too while they are away. */
export const defaultSettings: NotificationSettings = {
  ways: {
    assigned: 'mail',
    replied: 'mail',
    mentioned: 'mail',
    held: 'bell',
    undelivered: 'mail',
    woke: 'bell',
    sendCancelled: 'mail',
    mailboxSilent: 'mail',
    mailQuarantined: 'mail',
    sourceFailing: 'mail',
  },
  mailsOnlyWhenAway: true,
  quiet: null,
}

const Parts = z.record(z.string(), z.unknown()).catch({})

/** What is stored, over the defaults; what cannot be read counts as never chosen. */
export function settingsOf(stored: unknown): NotificationSettings {
  const parts = Parts.parse(stored)
  const ways = { ...defaultSettings.ways, ...Parts.parse(parts.ways) }
  return NotificationSettings.catch(defaultSettings).parse({ ...defaultSettings, ...parts, ways })
}

export const readNotificationSettings = async (ctx: Ctx, agentId: string): Promise<NotificationSettings> =>
  settingsOf(await findStored(ctx, agentId))

type Change = RouteInput<typeof contractChange>['body']

export async function changeNotificationSettings(
  ctx: Ctx,
  agentId: string,
  change: Change,
): Promise<NotificationSettings> {
  const before = await readNotificationSettings(ctx, agentId)
  const after = settingsOf({ ...before, ...change, ways: { ...before.ways, ...change.ways } })
  await saveStored(ctx, agentId, after)
  return after
}
