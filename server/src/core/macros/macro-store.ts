import { type Insertable, type Selectable, type SqlBool, sql, type Updateable } from 'kysely'
import type { DB } from '../../platform/db'
import { readId } from '../../platform/ids'
import { seatOf } from '../access'
import type { Ctx } from '../context'
import { seenBy } from '../sharing'

export type MacroRow = Selectable<DB['macros']>
/** With its uses, and those of whoever asks. */
export type ListedMacro = MacroRow & { useCount: number; lastUsedAt: Date | null; usedByMeAt: Date | null }

/** Macros are read by who sees them (`seenBy`) or not at all. */
export function findMacros(ctx: Ctx, given: { ids?: readonly string[] } = {}): Promise<ListedMacro[]> {
  const seat = seatOf(ctx.actor)
  let query = ctx.db
    .selectFrom('macros')
    .leftJoin(
      (from) =>
        from
          .selectFrom('macroUses')
          .select('macroId')
          .select(sql<number>`sum(use_count)::int`.as('useCount'))
          .select(sql<Date>`max(last_used_at)`.as('lastUsedAt'))
          .select(sql<Date>`max(last_used_at) filter (where agent_id = ${seat.personId})`.as('usedByMeAt'))
          .groupBy('macroId')
          .as('uses'),
      (join) => join.onRef('uses.macroId', '=', 'macros.id'),
    )
    .selectAll('macros')
    .select(['uses.lastUsedAt', 'uses.usedByMeAt'])
    .select(sql<number>`coalesce(uses.use_count, 0)`.as('useCount'))
    .where('macros.deletedAt', 'is', null)
    .where(seenBy(seat, 'macros'))
  if (given.ids !== undefined) query = query.where(sql<SqlBool>`macros.id = any(${[...given.ids]}::uuid[])`)
  return query.orderBy(sql`lower(macros.name)`).orderBy('macros.id').execute()
}

/** Of all that can be seen, deleted ones included where they are asked for. */
export async function lockMacro(ctx: Ctx, id: string, { isDeleted = false } = {}): Promise<MacroRow | null> {
  const known = readId(id)
  if (known === null) return null
  const query = ctx.db
    .selectFrom('macros')
    .selectAll()
    .where('id', '=', known)
    .where('deletedAt', isDeleted ? 'is not' : 'is', null)
    .where(seenBy(seatOf(ctx.actor), 'macros'))
  return (await query.forUpdate().executeTakeFirst()) ?? null
}

/** How many there are of the kind: one agent's own, or all that others see. */
export async function countMacroRows(ctx: Ctx, personalTo: string | null): Promise<number> {
  const query = ctx.db
    .selectFrom('macros')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('deletedAt', 'is', null)
    .where('personalTo', personalTo === null ? 'is' : '=', personalTo)
  return (await query.executeTakeFirstOrThrow()).count
}

export const insertMacro = (ctx: Ctx, row: Insertable<DB['macros']>): Promise<MacroRow> =>
  ctx.db
    .insertInto('macros')
    .values({ ...row, createdAt: ctx.now })
    .returningAll()
    .executeTakeFirstOrThrow()

export const updateMacro = (ctx: Ctx, row: MacroRow, set: Updateable<DB['macros']>): Promise<MacroRow> =>
  ctx.db
    .updateTable('macros')
    .set({ ...set, version: row.version + 1 })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow()

export async function isActiveAgent(ctx: Ctx, id: string): Promise<boolean> {
  const query = ctx.db.selectFrom('agents').select('personId').where('personId', '=', id).where('isActive', '=', true)
  return (await query.forKeyShare().executeTakeFirst()) !== undefined
}
