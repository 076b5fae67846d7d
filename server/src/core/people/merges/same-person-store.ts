import type { SamePerson } from '@foyer/contract/person-merges'
import { sql } from 'kysely'
import type { Ctx } from '../../context'
import { visiblePeople } from '../visible-people-store'

const most = 5
const mostOfAKind = 20

type Found = Pick<SamePerson, 'id' | 'name' | 'email' | 'reason'> & {
  organizationId: string | null
  organizationName: string | null
}

type Kind = { id: string; place: number; reason: SamePerson['reason'] }

/**
 * Rather nobody than somebody else: a number counts where the names do not contradict it (colleagues share a switchboard),
 * a name where it is a full one within one organization, an address where only what stands behind a plus differs.
 */
export async function findSamePersons(ctx: Ctx, id: string): Promise<Found[]> {
  const words = (name: string) => sql`regexp_split_to_array(lower(trim(${sql.ref(name)})), '\\s+')`
  const found = sql`(
    (select a.person_id as id, 1 as place, 'sameMailbox' as reason from person_addresses mine
      join person_addresses a on foyer_base_address(a.address_key) = foyer_base_address(mine.address_key)
      where mine.person_id = ${id}::uuid limit ${mostOfAKind})
    union all
    (select p.id, 2, 'samePhone' from persons me join persons p
        on foyer_phone_keys(p.phones) && foyer_phone_keys(me.phones) and p.phones <> '{}'
      where me.id = ${id}::uuid and me.phones <> '{}'
        and (me.name = '' or p.name = '' or ${words('me.name')} && ${words('p.name')}) limit ${mostOfAKind})
    union all
    (select p.id, 3, 'sameName' from persons me join persons p
        on lower(p.name) = lower(me.name) and p.organization_id = me.organization_id
      where me.id = ${id}::uuid and p.organization_id is not null and p.name <> '' and me.name ~ '\\S\\s+\\S'
      limit ${mostOfAKind}))`
  const best = sql<Kind>`(select distinct on (id) id, place, reason from ${found} kinds order by id, place)`
  return ctx.db
    .with('best', () => best)
    .selectFrom('persons')
    .innerJoin('best', 'best.id', 'persons.id')
    .leftJoin('organizations', 'organizations.id', 'persons.organizationId')
    .select(['persons.id', 'persons.name', 'persons.email', 'persons.organizationId'])
    .select(['organizations.name as organizationName', 'best.reason'])
    .where('persons.id', '<>', id)
    .where(sql<boolean>`persons.is_test = (select is_test from persons me where me.id = ${id}::uuid)`)
    .where(sql<boolean>`not exists (select from agents where agents.person_id = persons.id)`)
    .where(sql<boolean>`not exists (select from person_distinctions d
      where d.first_id = least(persons.id, ${id}::uuid) and d.second_id = greatest(persons.id, ${id}::uuid))`)
    .where(visiblePeople(ctx.actor))
    .orderBy('best.place')
    .orderBy('persons.id')
    .limit(most)
    .execute()
}

export async function insertDistinction(ctx: Ctx, firstId: string, secondId: string): Promise<void> {
  const saidBy = ctx.actor.kind === 'agent' ? ctx.actor.personId : null
  await ctx.db
    .insertInto('personDistinctions')
    .values({ firstId, secondId, saidBy, saidAt: ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
