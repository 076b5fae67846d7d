import type { Ctx } from '../context'
import { type SettingKey, type SettingValue, settings } from './setting-keys'
import { findSettings } from './setting-store'

export type Settings<K extends SettingKey> = { [Key in K]: SettingValue<Key> }

const everyKey = Object.keys(settings)

/** Several settings (all, where none is named) in one statement; a value never written is its default, a broken one an error. */
export async function readSettings<K extends SettingKey = SettingKey>(
  ctx: Ctx,
  keys: readonly K[] = everyKey as K[],
): Promise<Settings<K>> {
  const stored = new Map((await findSettings(ctx, keys)).map((row) => [row.key, row.value]))
  const read = keys.map((key) => [key, storedValue(key, stored.get(key))] as const)
  return Object.fromEntries(read) as Settings<K> // fromEntries forgets which key has which type
}

export async function readSetting<K extends SettingKey>(ctx: Ctx, key: K): Promise<SettingValue<K>> {
  return (await readSettings(ctx, [key]))[key]
}

const storedValue = <K extends SettingKey>(key: K, stored: unknown): unknown =>
  stored === undefined ? settings[key].value : settings[key].schema.parse(stored)
