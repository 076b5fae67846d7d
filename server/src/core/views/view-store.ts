import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { DB } from '../../platform/db'
import { readId } from '../../platform/ids'
import { seatOf } from '../access'
import type { Ctx } from '../context'
import { seenBy } from '../sharing'

export type ViewRow = Selectable<DB['views']>
/** With what is of whoever asks. */
export type ListedView = ViewRow & { pinPosition: number | null; pinnedBy: number }

/** Views are read by who sees them (`seenBy`) or not at all. */
export function findViews(ctx: Ctx, given: { id?: string } = {}): Promise<ListedView[]> {
  const seat = seatOf(ctx.actor)
  let query = ctx.db
    .selectFrom('views')
    .leftJoin('viewPins as pin', (join) =>
      join.onRef('pin.viewId', '=', 'views.id').on('pin.agentId', '=', seat.personId),
    )
    .selectAll('views')
    .select('pin.position as pinPosition')
    .select(sql<number>`(select count(*)::int from view_pins where view_id = views.id)`.as('pinnedBy'))
    .where('views.deletedAt', 'is', null)
    .where(seenBy(seat, 'views'))
  if (given.id !== undefined) query = query.where('views.id', '=', given.id)
  return query.orderBy(sql`lower(views.name)`).orderBy('views.id').execute()
}

/** Of all that can be seen, deleted ones included where they are asked for. */
export async function lockView(ctx: Ctx, id: string, { isDeleted = false } = {}): Promise<ViewRow | null> {
  const known = readId(id)
  if (known === null) return null
  const query = ctx.db
    .selectFrom('views')
    .selectAll()
    .where('id', '=', known)
    .where('deletedAt', isDeleted ? 'is not' : 'is', null)
    .where(seenBy(seatOf(ctx.actor), 'views'))
  return (await query.forUpdate().executeTakeFirst()) ?? null
}

/** How many there are of the kind: one agent's own, or all that others see. */
export async function countViewRows(ctx: Ctx, personalTo: string | null): Promise<number> {
  const query = ctx.db.selectFrom('views').select(sql<number>`count(*)::int`.as('count')).where('deletedAt', 'is', null)
  return (await query.where('personalTo', personalTo === null ? 'is' : '=', personalTo).executeTakeFirstOrThrow()).count
}

export const insertView = (ctx: Ctx, row: Insertable<DB['views']>): Promise<ViewRow> =>
  ctx.db
    .insertInto('views')
    .values({ ...row, createdAt: ctx.now })
    .returningAll()
    .executeTakeFirstOrThrow()

export const updateView = (ctx: Ctx, row: ViewRow, set: Updateable<DB['views']>): Promise<ViewRow> =>
  ctx.db
    .updateTable('views')
    .set({ ...set, version: row.version + 1 })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow()
