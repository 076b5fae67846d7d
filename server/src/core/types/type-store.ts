import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { DB } from '../../platform/db'
import { readId } from '../../platform/ids'
import type { Ctx } from '../context'

export type TypeRow = Selectable<DB['types']>

export const listTypeRows = (ctx: Ctx): Promise<TypeRow[]> =>
  ctx.db.selectFrom('types').selectAll().orderBy('position').orderBy('id').execute()

export async function lockType(ctx: Ctx, id: string): Promise<TypeRow | null> {
  const known = readId(id)
  if (known === null) return null
  return (await ctx.db.selectFrom('types').selectAll().where('id', '=', known).forUpdate().executeTakeFirst()) ?? null
}

/** null where the key is taken. */
export async function insertType(
  ctx: Ctx,
  row: Omit<Insertable<DB['types']>, 'position'> & { position: number | undefined },
): Promise<TypeRow | null> {
  const position = row.position ?? sql<number>`(select coalesce(max(position), 0) + 10 from types)`
  const query = ctx.db.insertInto('types').values({ ...row, position })
  const made = await query
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returningAll()
    .executeTakeFirst()
  return made ?? null
}

export const updateType = (ctx: Ctx, row: TypeRow, set: Updateable<DB['types']>): Promise<TypeRow> =>
  ctx.db
    .updateTable('types')
    .set({ ...set, version: row.version + 1 })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow()

export async function findTypeSteps(ctx: Ctx, id: string): Promise<unknown> {
  const row = await ctx.db.selectFrom('types').select('steps').where('id', '=', id).executeTakeFirst()
  return row?.steps ?? []
}

/** How many of these are no agent or no team. */
export async function missingOwners(
  ctx: Ctx,
  { agentIds, teamIds }: { agentIds: readonly string[]; teamIds: readonly string[] },
): Promise<number> {
  const { rows } = await sql<{ missing: number }>`select (
    (select count(*) from unnest(${[...agentIds]}::uuid[]) id where not exists (select from agents where person_id = id))
    + (select count(*) from unnest(${[...teamIds]}::uuid[]) id where not exists (select from teams where teams.id = id.id))
    )::int as missing`.execute(ctx.db)
  return rows[0]?.missing ?? 0
}
