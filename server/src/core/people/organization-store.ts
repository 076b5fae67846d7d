import { type Insertable, type Selectable, type SqlBool, sql, type Updateable } from 'kysely'
import type { DB } from '../../platform/db'
import { readId } from '../../platform/ids'
import type { Ctx } from '../context'
import { visiblePeople } from './visible-people-store'

export type OrganizationRow = Selectable<DB['organizations']>

/** Light agents see the organizations of people they see; all others every one. */
const visible = (ctx: Ctx) => {
  const query = ctx.db.selectFrom('organizations').selectAll('organizations')
  if (ctx.actor.kind === 'system' || (ctx.actor.kind === 'agent' && ctx.actor.role !== 'light')) return query
  return query.where((eb) =>
    eb.exists(
      eb
        .selectFrom('persons')
        .select('persons.id')
        .whereRef('persons.organizationId', '=', 'organizations.id')
        .where(visiblePeople(ctx.actor)),
    ),
  )
}

export async function findOrganization(
  ctx: Ctx,
  id: string,
  options: { isLocked?: boolean } = {},
): Promise<OrganizationRow | null> {
  const known = readId(id)
  if (known === null) return null
  const query = visible(ctx).where('organizations.id', '=', known)
  return (await (options.isLocked ? query.forUpdate('organizations') : query).executeTakeFirst()) ?? null
}

export function findOrganizations(
  ctx: Ctx,
  terms: readonly string[],
  page: { beforeId: string | null; limit: number },
): Promise<OrganizationRow[]> {
  let query = visible(ctx).where(sql<SqlBool>`/* custom plan */ true`)
  if (page.beforeId !== null) query = query.where('organizations.id', '<', page.beforeId)
  for (const term of terms) {
    const pattern = `%${term.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where(
      sql<SqlBool>`(organizations.name ilike ${pattern} or organizations.domains @> array[${term.toLowerCase()}]::text[])`,
    )
  }
  return query.orderBy('organizations.id', 'desc').limit(page.limit).execute()
}

const mostCounted = 10_000

/** People of each that the actor may see, counted up to 10,000. */
export async function countPeople(ctx: Ctx, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const people = ctx.db
    .selectFrom('persons')
    .select('persons.id')
    .where(sql<SqlBool>`persons.organization_id = given.id`)
    .where(visiblePeople(ctx.actor))
    .limit(mostCounted)
  const counted = await sql<{ id: string; count: number }>`
    select given.id, (select count(*)::int from (${people}) counted) as count
    from unnest(${[...ids]}::uuid[]) as given(id)`.execute(ctx.db)
  return new Map(counted.rows.map((row) => [row.id, row.count]))
}

/** The organizations that these domains belong to. */
export async function organizationsByDomain(ctx: Ctx, domains: readonly string[]): Promise<Map<string, string>> {
  if (domains.length === 0) return new Map()
  const found = await sql<{ domain: string; id: string }>`
    select given.domain, organizations.id from unnest(${[...domains]}::text[]) as given(domain)
    join organizations on organizations.domains @> array[given.domain]`.execute(ctx.db)
  return new Map(found.rows.map((row) => [row.domain, row.id]))
}

/** One writer of domains at a time: no index can say that an element of an array is unique. */
export async function findTakenDomain(
  ctx: Ctx,
  domains: readonly string[],
  exceptId: string | null,
): Promise<string | null> {
  await sql`select pg_advisory_xact_lock(hashtext('organization domains'))`.execute(ctx.db)
  const owners = await organizationsByDomain(ctx, domains)
  return domains.find((domain) => owners.has(domain) && owners.get(domain) !== exceptId) ?? null
}

export const insertOrganization = (ctx: Ctx, row: Insertable<DB['organizations']>): Promise<OrganizationRow> =>
  ctx.db.insertInto('organizations').values(row).returningAll().executeTakeFirstOrThrow()

export const updateOrganization = (
  ctx: Ctx,
  row: OrganizationRow,
  set: Updateable<DB['organizations']>,
): Promise<OrganizationRow> =>
  ctx.db
    .updateTable('organizations')
    .set({ ...set, version: row.version + 1, updatedAt: ctx.now })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow()
