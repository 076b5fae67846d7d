import type { Ctx } from '../context'
import { readSettings } from './read-settings'
import { type SettingKey, type SettingValue, settings } from './setting-keys'
import { countSettingWrites, lockSettings, saveSetting } from './setting-store'

/** Settings have no row of their own in the history: this stands for all of them. */
const settingsId = '00000000-0000-7000-8000-000000000001'

/** Writes what differs, with one event of before and after. Rights are the caller's matter. */
export async function writeSettings(ctx: Ctx, given: { [K in SettingKey]?: SettingValue<K> }): Promise<void> {
  await lockSettings(ctx)
  const keys = settingKeysOf(given)
  const stored = await readSettings(ctx, keys)
  const changed = keys.filter((key) => JSON.stringify(stored[key]) !== JSON.stringify(given[key]))
  if (changed.length === 0) return
  for (const key of changed) await saveSetting(ctx, { key, value: settings[key].schema.parse(given[key]) })
  const pick = (from: { [K in SettingKey]?: SettingValue<K> }) =>
    Object.fromEntries(changed.map((key) => [key, from[key] ?? null]))
  await ctx.emit({
    objectType: 'settings',
    objectId: settingsId,
    objectVersion: await countSettingWrites(ctx),
    body: { type: 'settings.changed', before: pick(stored), after: pick(given) },
  })
}

export const writeSetting = <K extends SettingKey>(ctx: Ctx, key: K, value: SettingValue<K>): Promise<void> =>
  writeSettings(ctx, { [key]: value })

const settingKeysOf = (given: object): SettingKey[] =>
  Object.keys(settings).filter((key): key is SettingKey => key in given)
