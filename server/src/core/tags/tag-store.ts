import { type Selectable, type SqlBool, sql, type Updateable } from 'kysely'
import type { DB } from '../../platform/db'
import { readId } from '../../platform/ids'
import type { Ctx } from '../context'

export type TagRow = Pick<Selectable<DB['tags']>, 'id' | 'name' | 'version' | 'isArchived'>
const columns = ['id', 'name', 'version', 'isArchived'] as const

export const listTagRows = (ctx: Ctx): Promise<TagRow[]> =>
  ctx.db.selectFrom('tags').select(columns).orderBy(sql`lower(name)`).execute()

/**
 * The tags behind names as given, in their order; the database alone says which names are the same. Locked as a foreign
 * key would: nobody deletes a tag that is about to be put on a ticket.
 */
export async function findTagsByName(ctx: Ctx, names: readonly string[]): Promise<{ given: string; tag: TagRow }[]> {
  const found = await sql<TagRow & { given: string }>`
    select tags.id, tags.name, tags.version, tags.is_archived, given.name as given
    from unnest(${[...names]}::text[]) with ordinality as given(name, place)
    join tags on lower(tags.name) = lower(given.name)
    order by given.place for key share of tags`.execute(ctx.db)
  return found.rows.map(({ given, ...tag }) => ({ given, tag }))
}

/** Those made; names that are taken, or come twice, are passed over. */
export const insertTags = (ctx: Ctx, rows: readonly { id: string; name: string }[]): Promise<TagRow[]> =>
  ctx.db
    .insertInto('tags')
    .values([...rows])
    .onConflict((conflict) => conflict.expression(sql`lower(name)`).doNothing())
    .returning(columns)
    .execute()

export async function lockTag(ctx: Ctx, id: string): Promise<TagRow | null> {
  const known = readId(id)
  if (known === null) return null
  const query = ctx.db.selectFrom('tags').select(columns).where('id', '=', known)
  return (await query.forUpdate().executeTakeFirst()) ?? null
}

export const updateTag = (ctx: Ctx, row: TagRow, set: Updateable<DB['tags']>): Promise<TagRow> =>
  ctx.db
    .updateTable('tags')
    .set({ ...set, version: row.version + 1 })
    .where('id', '=', row.id)
    .returning(columns)
    .executeTakeFirstOrThrow()

/** Whoever may see the ticket: an id nobody can name any more must not stay anywhere. */
export async function isTagUsed(ctx: Ctx, id: string): Promise<boolean> {
  const query = ctx.db.selectFrom('tickets').select('id').where(sql<SqlBool>`tag_ids @> array[${id}]::uuid[]`)
  return (await query.limit(1).executeTakeFirst()) !== undefined
}

export async function deleteTagRow(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.deleteFrom('tags').where('id', '=', id).execute()
}
