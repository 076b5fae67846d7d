import { type Insertable, type Selectable, type SqlBool, sql, type Updateable } from 'kysely'
import { seatOf } from '../../core/access'
import type { Ctx } from '../../core/context'
import type { DB } from '../../platform/db'
import { readId } from '../../platform/ids'

export type BulkRow = Selectable<DB['bulkChanges']>
/** With what an answer shows of it. */
export type ShownBulk = BulkRow & {
  byName: string
  undoneById: string | null
  refusedCodes: { code: string; count: number }[]
}

/** One's own; an admin's are everybody's. */
const isKnown = (ctx: Ctx) => {
  const { role, personId } = seatOf(ctx.actor)
  return role === 'admin' ? sql<SqlBool>`true` : sql<SqlBool>`b.agent_id = ${personId}`
}

const shown = sql`b.*, p.name as by_name,
  (select u.id from bulk_changes u where u.undoes_id = b.id) as undone_by_id,
  coalesce((select json_agg(json_build_object('code', code, 'count', count) order by count desc, code) from (
    select refused_code as code, count(*)::int as count from bulk_change_tickets
    where bulk_id = b.id and refused_code is not null group by refused_code) counted), '[]') as refused_codes`

export async function findBulk(ctx: Ctx, id: string): Promise<ShownBulk | null> {
  const { rows } = await sql<ShownBulk>`select ${shown} from bulk_changes b join persons p on p.id = b.agent_id
    where b.id = ${readId(id)} and ${isKnown(ctx)}`.execute(ctx.db)
  return rows[0] ?? null
}

export type BulkPage = { isRunning: boolean; before: { createdAt: string; id: string } | null; limit: number }

export async function bulksPage(ctx: Ctx, { isRunning, before, limit }: BulkPage): Promise<ShownBulk[]> {
  const rest =
    before === null ? sql`true` : sql`(b.created_at, b.id) < (${before.createdAt}::timestamptz, ${before.id}::uuid)`
  const { rows } = await sql<ShownBulk>`select ${shown} from bulk_changes b join persons p on p.id = b.agent_id
    where ${isKnown(ctx)} and ${rest} and ${isRunning ? sql`b.state = 'running'` : sql`true`}
    order by b.created_at desc, b.id desc limit ${limit}`.execute(ctx.db)
  return rows
}

/** Locks one that the actor knows of; who holds the lock does its next batch or changes its state. */
export async function lockBulk(ctx: Ctx, id: string): Promise<BulkRow | null> {
  const { rows } = await sql<BulkRow>`select b.* from bulk_changes b
    where b.id = ${readId(id)} and ${ctx.actor.kind === 'system' ? sql`true` : isKnown(ctx)} for update`.execute(ctx.db)
  return rows[0] ?? null
}

export const insertBulk = (ctx: Ctx, row: Insertable<DB['bulkChanges']>): Promise<BulkRow> =>
  ctx.db.insertInto('bulkChanges').values(row).returningAll().executeTakeFirstOrThrow()

export const updateBulk = (ctx: Ctx, id: string, set: Updateable<DB['bulkChanges']>): Promise<BulkRow> =>
  ctx.db
    .updateTable('bulkChanges')
    .set({ ...set, touchedAt: ctx.now })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

export async function countRunning(ctx: Ctx, agentId: string): Promise<number> {
  const query = ctx.db.selectFrom('bulkChanges').select(sql<number>`count(*)::int`.as('count'))
  return (await query.where('agentId', '=', agentId).where('state', '=', 'running').executeTakeFirstOrThrow()).count
}

/** Running ones that nobody has touched for a while: whoever did them is gone. */
export async function findLeftAlone(ctx: Ctx, seconds: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from bulk_changes
    where state = 'running' and touched_at < ${ctx.now}::timestamptz - make_interval(secs => ${seconds})
    order by touched_at`.execute(ctx.db)
  return rows.map(({ id }) => id)
}

export async function forgetOld(ctx: Ctx): Promise<void> {
  await sql`delete from bulk_changes where created_at < ${ctx.now}::timestamptz - interval '30 days'`.execute(ctx.db)
}
