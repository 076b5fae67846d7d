import type { Insertable, Selectable, Updateable } from 'kysely'
import type { DB } from '../../platform/db'
import { readId } from '../../platform/ids'
import type { Ctx } from '../context'

export type BrandRow = Selectable<DB['brands']>

export const listBrandRows = (ctx: Ctx): Promise<BrandRow[]> =>
  ctx.db.selectFrom('brands').selectAll().orderBy('isDefault', 'desc').orderBy('createdAt').orderBy('id').execute()

/** The default one; null on a desk that was never set up. */
export async function findDefaultBrand(ctx: Ctx): Promise<BrandRow | null> {
  return (await listBrandRows(ctx))[0] ?? null
}

export async function lockBrand(ctx: Ctx, id: string): Promise<BrandRow | null> {
  const known = readId(id)
  if (known === null) return null
  const query = ctx.db.selectFrom('brands').selectAll().where('id', '=', known)
  return (await query.forUpdate().executeTakeFirst()) ?? null
}

export const insertBrand = (ctx: Ctx, row: Insertable<DB['brands']>): Promise<BrandRow> =>
  ctx.db.insertInto('brands').values(row).returningAll().executeTakeFirstOrThrow()

export const updateBrand = (ctx: Ctx, row: BrandRow, set: Updateable<DB['brands']>): Promise<BrandRow> =>
  ctx.db
    .updateTable('brands')
    .set({ ...set, version: row.version + 1 })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow()
