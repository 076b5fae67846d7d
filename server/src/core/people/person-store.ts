import { type Insertable, type RawBuilder, type Selectable, type SqlBool, sql, type Updateable } from 'kysely'
import type { DB } from '../../platform/db'
import { readId } from '../../platform/ids'
import type { Ctx } from '../context'
import { visiblePeople } from './visible-people-store'

export type PersonRow = Selectable<DB['persons']> & { organizationName: string | null; isAgent: boolean }

const select = (ctx: Ctx) =>
  ctx.db
    .selectFrom('persons')
    .leftJoin('organizations', 'organizations.id', 'persons.organizationId')
    .leftJoin('agents', 'agents.personId', 'persons.id')
    .selectAll('persons')
    .select(['organizations.name as organizationName', sql<boolean>`agents.person_id is not null`.as('isAgent')])

/** One the actor may see; null otherwise. */
export async function findPerson(
  ctx: Ctx,
  id: string,
  options: { isLocked?: boolean } = {},
): Promise<PersonRow | null> {
  const known = readId(id)
  if (known === null) return null
  const query = select(ctx).where('persons.id', '=', known).where(visiblePeople(ctx.actor))
  return (await (options.isLocked ? query.forUpdate('persons') : query).executeTakeFirst()) ?? null
}

/** A question over the table `persons`. */
export type PeopleCondition = RawBuilder<SqlBool>
export type PeopleSearch = {
  terms: readonly string[]
  /** Who has exactly this address, whatever it is called. */
  addressedId: string | null
  organizationId: string | null
  condition: PeopleCondition | null
}

/** Newest first, from below `beforeId`. Planned for its words each time: what is rare decides the way. */
export function findPeople(
  ctx: Ctx,
  search: PeopleSearch,
  page: { beforeId: string | null; limit: number },
): Promise<PersonRow[]> {
  let query = select(ctx).where(visiblePeople(ctx.actor)).where(sql<SqlBool>`/* custom plan */ true`)
  if (search.organizationId !== null) query = query.where('persons.organizationId', '=', search.organizationId)
  if (search.condition !== null) query = query.where(search.condition)
  if (page.beforeId !== null) query = query.where('persons.id', '<', page.beforeId)
  if (search.terms.length > 0) {
    const named = sql.join(search.terms.map(matches), sql` and `)
    query = query.where(
      search.addressedId === null
        ? sql<SqlBool>`(${named})`
        : sql<SqlBool>`((${named}) or persons.id = ${search.addressedId})`,
    )
  }
  return query.orderBy('persons.id', 'desc').limit(page.limit).execute()
}

/** Anywhere in name or address; below three letters, which a trigram index cannot find, only where a word begins. */
function matches(term: string) {
  const pattern = term.replace(/[\\%_]/g, '\\$&')
  const starts = sql`(persons.name ilike ${`${pattern}%`} or persons.name ilike ${`% ${pattern}%`} or persons.email ilike ${`${pattern}%`})`
  const holds = sql`(persons.name ilike ${`%${pattern}%`} or persons.email ilike ${`%${pattern}%`})`
  return [...term].length < 3 ? starts : holds
}

/** Up to `cap` of those the actor may see. */
export async function countPeople(ctx: Ctx, condition: PeopleCondition, cap: number): Promise<number> {
  const found = ctx.db
    .selectFrom('persons')
    .select(sql`1`.as('one'))
    .where(visiblePeople(ctx.actor))
    .where(sql<SqlBool>`/* custom plan */ ${condition}`)
    .limit(cap)
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${found} found`.execute(ctx.db)
  return rows[0]?.count ?? 0
}

export async function insertPeople(ctx: Ctx, rows: readonly Insertable<DB['persons']>[]): Promise<void> {
  await ctx.db
    .insertInto('persons')
    .values([...rows])
    .execute()
}

/** Only rows made in this same transaction, whose address turned out to be somebody's. */
export async function dropPeople(ctx: Ctx, ids: readonly string[]): Promise<void> {
  await ctx.db
    .deleteFrom('persons')
    .where('id', 'in', [...ids])
    .execute()
}

export async function updatePerson(
  ctx: Ctx,
  person: { id: string; version: number },
  set: Updateable<DB['persons']>,
): Promise<void> {
  await ctx.db
    .updateTable('persons')
    .set({ ...set, version: person.version + 1, updatedAt: ctx.now })
    .where('id', '=', person.id)
    .execute()
}
