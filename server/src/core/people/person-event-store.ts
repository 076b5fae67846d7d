import { type Selectable, sql } from 'kysely'
import type { DB } from '../../platform/db'
import type { Ctx } from '../context'

export type PersonEventRow = Selectable<DB['events']>

/** A page of one person's history, newest first; the caller has seen to it that they may be read. */
export const personEventsPage = (
  ctx: Ctx,
  personId: string,
  page: { before: number | null; limit: number },
): Promise<PersonEventRow[]> =>
  ctx.db
    .selectFrom('events')
    .selectAll()
    .where('objectType', '=', 'person')
    .where('objectId', '=', personId)
    .where(sql<boolean>`(${page.before}::integer is null or object_version < ${page.before}::integer)`)
    .orderBy('objectVersion', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit)
    .execute()

/** What people and organizations are called now. */
export async function findCalled(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const list = sql`any(${[...new Set(ids)]}::uuid[])`
  const { rows } = await sql<{ id: string; name: string }>`
    select id, coalesce(nullif(name, ''), email, '') as name from persons where id = ${list}
    union all select id, name from organizations where id = ${list}`.execute(ctx.db)
  return new Map(rows.map((row) => [row.id, row.name]))
}
