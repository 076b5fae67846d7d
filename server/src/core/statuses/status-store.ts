import { type Insertable, type Selectable, type SqlBool, sql, type Updateable } from 'kysely'
import type { DB } from '../../platform/db'
import type { Ctx } from '../context'

export type StatusRow = Selectable<DB['statuses']>

export const listStatusRows = (ctx: Ctx): Promise<StatusRow[]> =>
  ctx.db.selectFrom('statuses').selectAll().orderBy('position').orderBy('id').execute()

/** All of them: whether one may be archived depends on the others. */
export const lockStatuses = (ctx: Ctx): Promise<StatusRow[]> =>
  ctx.db.selectFrom('statuses').selectAll().orderBy('id').forUpdate().execute()

/** null where the key is taken. */
export async function insertStatus(
  ctx: Ctx,
  row: Omit<Insertable<DB['statuses']>, 'position'> & { position: number | undefined },
): Promise<StatusRow | null> {
  const position = row.position ?? sql<number>`(select coalesce(max(position), 0) + 10 from statuses)`
  const query = ctx.db.insertInto('statuses').values({ ...row, position })
  const made = await query
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returningAll()
    .executeTakeFirst()
  return made ?? null
}

export const updateStatus = (ctx: Ctx, row: StatusRow, set: Updateable<DB['statuses']>): Promise<StatusRow> =>
  ctx.db
    .updateTable('statuses')
    .set({ ...set, version: row.version + 1 })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow()

/**
 * Whether a ticket that is not finished has it, whoever may see that ticket. The category is written out, because only then
 * the index over the backlog is used; done tickets keep an archived status.
 */
export async function isOnBacklog(ctx: Ctx, status: StatusRow): Promise<boolean> {
  if (status.category !== 'open' && status.category !== 'waiting') return false
  const found = await ctx.db
    .selectFrom('tickets')
    .select('id')
    .where(sql<SqlBool>`tickets.status_category = ${sql.lit(status.category)}`)
    .where('statusId', '=', status.id)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
