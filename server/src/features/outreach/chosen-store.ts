import { type SqlBool, sql } from 'kysely'
import type { SqlCondition } from '../../core/conditions'
import type { Ctx } from '../../core/context'
import { addressKey, visiblePeople } from '../../core/people'

/** Somebody a mail is meant for, with what fills it. */
export type Chosen = {
  personId: string | null
  /** The address that was given; null: the person's first one. */
  given: string | null
  address: string | null
  name: string
  organization: string
  customFields: Record<string, unknown>
  /** Mail to the address came back for good. */
  isUnreachable: boolean
  /** One of the desk's own mailboxes. */
  isOfDesk: boolean
}

const seen = (ctx: Ctx) => ctx.db.selectFrom('persons').select('persons.id').where(visiblePeople(ctx.actor))

const facts = sql`person.id as person_id, chosen.given, coalesce(chosen.given, person.email) as address,
  coalesce(person.name, '') as name, coalesce(o.name, '') as organization,
  coalesce(person.custom_fields, '{}') as custom_fields,
  coalesce(a.is_unreachable, false) as is_unreachable, m.address_key is not null as is_of_desk`
/** `a`: the address the mail would go to, by the key it was given with or as the person's first one. */
const around = sql`left join persons person on person.id = chosen.person_id
  left join organizations o on o.id = person.organization_id
  left join lateral (select address_key, is_unreachable from person_addresses a
    where case when chosen.key is null then a.person_id = person.id and a.address = person.email
      else a.address_key = chosen.key end limit 1) a on true
  left join mailbox_addresses m on m.address_key = coalesce(chosen.key, a.address_key)`

export type Choice = { personIds: readonly string[]; addresses: readonly string[]; condition: SqlCondition | null }

/** Everybody meant, each once, in one statement: first the addresses as they were given, then persons, oldest first. */
export async function findChosen(ctx: Ctx, choice: Choice, most: number): Promise<Chosen[]> {
  const { personIds, addresses, condition } = choice
  const asked = sql<SqlBool>`(persons.id = any(${[...personIds]}::uuid[]) or ${condition ?? sql<SqlBool>`false`})`
  const { rows } = await sql<Chosen>`/* custom plan */ with given as (
      select address, key, place from unnest(${[...addresses]}::text[], ${addresses.map(addressKey)}::text[])
        with ordinality given(address, key, place)),
    owned as (select distinct on (coalesce(persons.id::text, given.key)) persons.id as person_id, given.address as given,
        given.key, given.place
      from given left join person_addresses a on a.address_key = given.key
        left join persons on persons.id = a.person_id and persons.id in (${seen(ctx)})
      order by coalesce(persons.id::text, given.key), given.place),
    picked as (${seen(ctx).where(asked)}),
    chosen as (select * from owned union all
      select id, null, null, null from picked where id not in (select person_id from owned where person_id is not null))
    select ${facts} from chosen ${around} order by chosen.place nulls last, chosen.person_id limit ${most + 1}`.execute(
    ctx.db,
  )
  return rows
}

/** Whose turn it is, with what is known of them now; who was merged since is whoever was kept. */
export type Due = Chosen & { position: number; isSeen: boolean }

export async function findDue(ctx: Ctx, outreachId: string, limit: number): Promise<Due[]> {
  const { rows } = await sql<Due>`with chosen as materialized (
      select position, address as given, address_key as key, foyer_kept_person(person_id) as person_id
      from outreach_persons where outreach_id = ${outreachId} and outcome is null order by position limit ${limit})
    select chosen.position, ${facts}, person.id is null or person.id in (${seen(ctx)}) as is_seen
    from chosen ${around} order by chosen.position`.execute(ctx.db)
  return rows
}

/** One who has a mail, for the text that follows it. */
export async function findMailed(ctx: Ctx, outreachId: string, position: number): Promise<Chosen | null> {
  const { rows } = await sql<Chosen>`with chosen as materialized (
      select address as given, address_key as key, foyer_kept_person(person_id) as person_id
      from outreach_persons where outreach_id = ${outreachId} and position = ${position})
    select ${facts} from chosen ${around}`.execute(ctx.db)
  return rows[0] ?? null
}
