import { type Insertable, type Selectable, type SqlBool, sql, type Updateable } from 'kysely'
import type { DB } from '../../platform/db'
import { readId } from '../../platform/ids'
import { seatOf } from '../access'
import type { Ctx, Seat } from '../context'
import { leadsAll } from './policy'

export type ViewRow = Selectable<DB['views']>
/** With what is of whoever asks. */
export type ListedView = ViewRow & { pinPosition: number | null; pinnedBy: number }

/** The only way to read views: one's own, the desk's, and those of one's teams. */
const isVisible = (seat: Seat) => sql<SqlBool>`(views.owner_id = ${seat.personId} or views.scope = 'shared'
  or (views.scope = 'team' and (${leadsAll(seat)}::boolean or views.team_id = any(${[...seat.teamIds]}::uuid[]))))`

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
    .where(isVisible(seat))
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
    .where(isVisible(seatOf(ctx.actor)))
  return (await query.forUpdate().executeTakeFirst()) ?? null
}

/** How many there are of the kind: one agent's own, or all that others see. */
export async function countViewRows(ctx: Ctx, ownerId: string | null): Promise<number> {
  const query = ctx.db.selectFrom('views').select(sql<number>`count(*)::int`.as('count')).where('deletedAt', 'is', null)
  return (await query.where('ownerId', ownerId === null ? 'is' : '=', ownerId).executeTakeFirstOrThrow()).count
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

/** A new view shows that its team is there; locked as a foreign key would. */
export async function isTeam(ctx: Ctx, id: string): Promise<boolean> {
  return (
    (await ctx.db.selectFrom('teams').select('id').where('id', '=', id).forKeyShare().executeTakeFirst()) !== undefined
  )
}
