import { sql } from 'kysely'
import type { Ctx } from '../context'

type StoredSetting = { key: string; value: unknown; version: number }

export const findSettings = (ctx: Ctx, keys: readonly string[]): Promise<StoredSetting[]> =>
  keys.length === 0
    ? Promise.resolve([])
    : ctx.db
        .selectFrom('settings')
        .select(['key', 'value', 'version'])
        .where('key', 'in', [...keys])
        .execute()

/** One writer at a time: a setting that has no row yet has none to lock. */
export async function lockSettings(ctx: Ctx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('settings'))`.execute(ctx.db)
}

export async function saveSetting(ctx: Ctx, setting: { key: string; value: unknown }): Promise<void> {
  const updatedBy = ctx.actor.kind === 'agent' ? ctx.actor.personId : null
  const value = JSON.stringify(setting.value)
  await ctx.db
    .insertInto('settings')
    .values({ key: setting.key, value, updatedAt: ctx.now, updatedBy })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({ value, updatedAt: ctx.now, updatedBy, version: sql`settings.version + 1` }),
    )
    .execute()
}

/** One statement, so that the number counts every write of any setting: what the event's version is. */
export async function countSettingWrites(ctx: Ctx, keys?: readonly string[]): Promise<number> {
  let query = ctx.db.selectFrom('settings').select((eb) => eb.fn.sum<string | null>('version').as('writes'))
  if (keys !== undefined) query = query.where('key', 'in', [...keys])
  return Number((await query.executeTakeFirst())?.writes ?? 0)
}
