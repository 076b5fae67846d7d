import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { DB } from '../../platform/db'
import { readId } from '../../platform/ids'
import { seatOf } from '../access'
import type { Ctx } from '../context'
import { seenBy } from '../sharing'

export type SegmentRow = Selectable<DB['segments']>

/** Segments are read by who sees them (`seenBy`) or not at all. */
const seen = (ctx: Ctx) =>
  ctx.db
    .selectFrom('segments')
    .selectAll()
    .where(seenBy(seatOf(ctx.actor), 'segments'))

export const findSegments = (ctx: Ctx): Promise<SegmentRow[]> =>
  seen(ctx).where('deletedAt', 'is', null).orderBy(sql`lower(segments.name)`).orderBy('id').execute()

/** Of all that can be seen; deleted ones where they are asked for. */
export async function findSegment(
  ctx: Ctx,
  id: string,
  { isDeleted = false, isLocked = false } = {},
): Promise<SegmentRow | null> {
  const known = readId(id)
  if (known === null) return null
  const query = seen(ctx)
    .where('id', '=', known)
    .where('deletedAt', isDeleted ? 'is not' : 'is', null)
  return (await (isLocked ? query.forUpdate() : query).executeTakeFirst()) ?? null
}

/** How many there are of the kind: one agent's own, or all that others see. */
export async function countSegmentRows(ctx: Ctx, personalTo: string | null): Promise<number> {
  const query = ctx.db
    .selectFrom('segments')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('deletedAt', 'is', null)
  return (await query.where('personalTo', personalTo === null ? 'is' : '=', personalTo).executeTakeFirstOrThrow()).count
}

export const insertSegment = (ctx: Ctx, row: Insertable<DB['segments']>): Promise<SegmentRow> =>
  ctx.db
    .insertInto('segments')
    .values({ ...row, createdAt: ctx.now })
    .returningAll()
    .executeTakeFirstOrThrow()

export const updateSegment = (ctx: Ctx, row: SegmentRow, set: Updateable<DB['segments']>): Promise<SegmentRow> =>
  ctx.db
    .updateTable('segments')
    .set({ ...set, version: row.version + 1 })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow()
