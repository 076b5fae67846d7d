import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { DB } from '../../platform/db'
import type { Ctx } from '../context'

export type CategoryRow = Selectable<DB['categories']>

export const listCategoryRows = (ctx: Ctx): Promise<CategoryRow[]> =>
  ctx.db.selectFrom('categories').selectAll().orderBy('position').orderBy('id').execute()

/** The whole tree, one writer at a time: two moves at once could close a circle that neither sees. */
export async function lockTree(ctx: Ctx): Promise<CategoryRow[]> {
  await sql`select pg_advisory_xact_lock(hashtext('categories'))`.execute(ctx.db)
  return listCategoryRows(ctx)
}

export function insertCategory(
  ctx: Ctx,
  row: Omit<Insertable<DB['categories']>, 'position'> & { position: number | undefined },
): Promise<CategoryRow> {
  const position = row.position ?? sql<number>`(select coalesce(max(position), 0) + 10 from categories)`
  return ctx.db
    .insertInto('categories')
    .values({ ...row, position })
    .returningAll()
    .executeTakeFirstOrThrow()
}

export const updateCategory = (ctx: Ctx, row: CategoryRow, set: Updateable<DB['categories']>): Promise<CategoryRow> =>
  ctx.db
    .updateTable('categories')
    .set({ ...set, version: row.version + 1 })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow()
