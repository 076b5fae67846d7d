import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { DB } from '../../platform/db'
import { readId } from '../../platform/ids'
import type { Ctx } from '../context'

export type FieldRow = Selectable<DB['customFields']>
export type FieldOwner = 'ticket' | 'person' | 'organization'

export const listFieldRows = (ctx: Ctx): Promise<FieldRow[]> =>
  ctx.db.selectFrom('customFields').selectAll().orderBy('position').orderBy('id').execute()

export async function findCustomField(ctx: Ctx, appliesTo: FieldOwner, key: string): Promise<FieldRow | null> {
  const query = ctx.db.selectFrom('customFields').selectAll().where('appliesTo', '=', appliesTo)
  return (await query.where('key', '=', key).executeTakeFirst()) ?? null
}

export const findFieldsOf = (ctx: Ctx, appliesTo: FieldOwner): Promise<FieldRow[]> =>
  ctx.db.selectFrom('customFields').selectAll().where('appliesTo', '=', appliesTo).execute()

export async function lockField(ctx: Ctx, id: string): Promise<FieldRow | null> {
  const known = readId(id)
  if (known === null) return null
  const query = ctx.db.selectFrom('customFields').selectAll().where('id', '=', known)
  return (await query.forUpdate().executeTakeFirst()) ?? null
}

/** Held until the new field is in, so that the limit holds for two at once too. */
export async function countFields(ctx: Ctx): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('custom fields'))`.execute(ctx.db)
  const counted = await ctx.db
    .selectFrom('customFields')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .execute()
  return counted[0]?.count ?? 0
}

/** null where the key is taken. */
export async function insertField(
  ctx: Ctx,
  row: Omit<Insertable<DB['customFields']>, 'position'> & { position: number | undefined },
): Promise<FieldRow | null> {
  const position = row.position ?? sql<number>`(select coalesce(max(position), 0) + 10 from custom_fields)`
  const query = ctx.db.insertInto('customFields').values({ ...row, position })
  const made = await query
    .onConflict((conflict) => conflict.columns(['appliesTo', 'key']).doNothing())
    .returningAll()
    .executeTakeFirst()
  return made ?? null
}

export const updateField = (ctx: Ctx, row: FieldRow, set: Updateable<DB['customFields']>): Promise<FieldRow> =>
  ctx.db
    .updateTable('customFields')
    .set({ ...set, version: row.version + 1 })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow()
