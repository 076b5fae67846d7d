import type { Insertable, Selectable, Updateable } from 'kysely'
import type { DB } from '../../platform/db'
import { readId } from '../../platform/ids'
import type { Ctx } from '../context'

export type RelayRow = Selectable<DB['relays']>

export const findRelays = (ctx: Ctx): Promise<RelayRow[]> =>
  ctx.db.selectFrom('relays').selectAll().orderBy('createdAt').orderBy('id').execute()

export async function findRelay(ctx: Ctx, id: string): Promise<RelayRow | null> {
  const known = readId(id)
  if (known === null) return null
  return (await ctx.db.selectFrom('relays').selectAll().where('id', '=', known).executeTakeFirst()) ?? null
}

export async function lockRelay(ctx: Ctx, id: string): Promise<RelayRow | null> {
  const known = readId(id)
  if (known === null) return null
  return (await ctx.db.selectFrom('relays').selectAll().where('id', '=', known).forUpdate().executeTakeFirst()) ?? null
}

export const insertRelay = (ctx: Ctx, row: Insertable<DB['relays']>): Promise<RelayRow> =>
  ctx.db.insertInto('relays').values(row).returningAll().executeTakeFirstOrThrow()

export const updateRelay = (ctx: Ctx, row: RelayRow, set: Updateable<DB['relays']>): Promise<RelayRow> =>
  ctx.db
    .updateTable('relays')
    .set({ ...set, version: row.version + 1 })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** What sending met, no change of set-up: the version stays. */
export async function saveOutcome(ctx: Ctx, id: string, error: string | null): Promise<void> {
  await ctx.db
    .updateTable('relays')
    .set(error === null ? { lastError: null, lastSuccessAt: ctx.now } : { lastError: error })
    .where('id', '=', id)
    .execute()
}

export async function deleteRelayRow(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.deleteFrom('relays').where('id', '=', id).execute()
}
