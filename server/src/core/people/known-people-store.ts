import { type SqlBool, sql } from 'kysely'
import type { Ctx } from '../context'
import { visiblePeople } from './visible-people-store'

export type KnownPerson = {
  id: string
  name: string
  phones: string[]
  organizationId: string | null
  organizationName: string | null
  locale: string | null
  timeZone: string | null
  notes: string
  customFields: unknown
  isAgent: boolean
}
export type KnownPeople = {
  /** Whose an address is, hidden people's too: whoever is not among `people` may not be seen. */
  owners: Map<string, string>
  people: KnownPerson[]
  organizations: Map<string, string>
}

/** Everybody that rows of a file may mean: by addresses, by the digits of numbers; and organizations by name. */
export async function findKnown(
  ctx: Ctx,
  given: { addressKeys: readonly string[]; phoneKeys: readonly string[]; organizations: readonly string[] },
): Promise<KnownPeople> {
  const addressed = await ctx.db
    .selectFrom('personAddresses')
    .select(['addressKey', 'personId'])
    .where('addressKey', '=', sql<string>`any(${[...given.addressKeys]}::text[])`)
    .execute()
  const ids = [...new Set(addressed.map((row) => row.personId))]
  const called = sql<SqlBool>`persons.phones <> '{}' and foyer_phone_keys(persons.phones) && ${[...given.phoneKeys]}::text[]`
  const people = ctx.db
    .selectFrom('persons')
    .leftJoin('organizations', 'organizations.id', 'persons.organizationId')
    .select(['persons.id', 'persons.name', 'phones', 'organizationId', 'locale', 'timeZone', 'persons.notes'])
    .select(['persons.customFields', 'organizations.name as organizationName'])
    .select(sql<boolean>`exists (select from agents where agents.person_id = persons.id)`.as('isAgent'))
    .where(visiblePeople(ctx.actor))
  const [byAddress, byPhone] = [
    await people.where('persons.id', '=', sql<string>`any(${ids}::uuid[])`).execute(),
    given.phoneKeys.length === 0 ? [] : await people.where(called).execute(),
  ]
  const named = await ctx.db
    .selectFrom('organizations')
    .select(['id', sql<string>`lower(name)`.as('key')])
    .where(sql`lower(name)`, '=', sql<string>`any(${given.organizations.map((name) => name.toLowerCase())}::text[])`)
    .orderBy('id', 'desc') // of two with one name the older one stays in the map
    .execute()
  return {
    owners: new Map(addressed.map((row) => [row.addressKey, row.personId])),
    people: [...byAddress, ...byPhone.filter((one) => !ids.includes(one.id))],
    organizations: new Map(named.map((row) => [row.key, row.id])),
  }
}
