import type { RouteInput } from '@foyer/contract/route'
import type { changeSettings as changeSettingsRoute, Settings } from '@foyer/contract/setup'
import { assertVersion } from '../assert-version'
import type { Ctx } from '../context'
import { readSettings } from './read-settings'
import { pageKeys } from './setting-keys'
import { countSettingWrites, lockSettings } from './setting-store'
import { writeSettings } from './write-setting'

export async function showSettings(ctx: Ctx): Promise<Settings> {
  return { ...(await readSettings(ctx, pageKeys)), version: 1 + (await countSettingWrites(ctx, pageKeys)) }
}

export async function changeSettings(
  ctx: Ctx,
  given: RouteInput<typeof changeSettingsRoute>['body'],
): Promise<Settings> {
  await lockSettings(ctx)
  const { version, ...changes } = given
  assertVersion(version, await showSettings(ctx))
  await writeSettings(ctx, Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)))
  return showSettings(ctx)
}
