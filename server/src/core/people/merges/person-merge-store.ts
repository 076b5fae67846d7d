import { type Selectable, sql } from 'kysely'
import type { DB } from '../../../platform/db'
import type { Ctx } from '../../context'
import { mergeChain, mergeTree } from '../../merge-chain-store'
import type { MergeablePerson } from './person-values'

export type MergeRow = Selectable<DB['personMerges']>

/** Those who went into one another from this person on; the last one is who is kept. */
export const chainOfPerson = (ctx: Ctx, id: string): Promise<string[]> => mergeChain(ctx, 'persons', id)

/** The person and everybody who went into them, with how many merges the longest way there takes. */
export const treeOfPerson = (ctx: Ctx, id: string) => mergeTree(ctx, 'persons', id)

/** All of them, merged ones too, in the order of their ids: two acts on the same people wait for each other. */
export const lockPersons = (ctx: Ctx, ids: readonly string[]): Promise<MergeablePerson[]> =>
  ctx.db
    .selectFrom('persons')
    .selectAll()
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute()

/** Who went into this one and still is, in the order they came. */
export const sourcesOf = (ctx: Ctx, targetId: string): Promise<MergeablePerson[]> =>
  ctx.db
    .selectFrom('persons')
    .innerJoin('personMerges', 'personMerges.sourceId', 'persons.id')
    .selectAll('persons')
    .where('personMerges.targetId', '=', targetId)
    .where('personMerges.undoneAt', 'is', null)
    .orderBy('personMerges.id')
    .execute()

export async function insertPersonMerge(
  ctx: Ctx,
  row: { id: string; sourceId: string; targetId: string },
): Promise<void> {
  const mergedBy = ctx.actor.kind === 'agent' ? ctx.actor.personId : null
  await ctx.db
    .insertInto('personMerges')
    .values({ ...row, mergedBy, mergedAt: ctx.now })
    .execute()
}

/** The merge that holds of this source. */
export async function findPersonMerge(ctx: Ctx, sourceId: string): Promise<MergeRow | null> {
  const query = ctx.db.selectFrom('personMerges').selectAll().where('sourceId', '=', sourceId)
  return (await query.where('undoneAt', 'is', null).executeTakeFirst()) ?? null
}

export async function endPersonMerge(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.updateTable('personMerges').set({ undoneAt: ctx.now }).where('id', '=', id).execute()
}

/** The merges into one person that hold, newest first, with who is in each and who did it. */
export async function mergesInto(
  ctx: Ctx,
  targetId: string,
): Promise<{ merge: MergeRow; row: MergeablePerson; byName: string | null; organizationName: string | null }[]> {
  const merges = await ctx.db
    .selectFrom('personMerges')
    .leftJoin('persons', 'persons.id', 'personMerges.mergedBy')
    .innerJoin('persons as source', 'source.id', 'personMerges.sourceId')
    .leftJoin('organizations', 'organizations.id', 'source.organizationId')
    .selectAll('personMerges')
    .select(['persons.name as byName', 'organizations.name as organizationName'])
    .where('targetId', '=', targetId)
    .where('undoneAt', 'is', null)
    .orderBy('personMerges.id', 'desc')
    .execute()
  const sources = new Map((await sourcesOf(ctx, targetId)).map((row) => [row.id, row]))
  return merges.flatMap(({ byName, organizationName, ...merge }) => {
    const row = sources.get(merge.sourceId)
    return row === undefined ? [] : [{ merge, row, byName, organizationName }]
  })
}

/** Everybody's addresses go along and remember whose they are, behind those that are there. */
export async function moveAddresses(ctx: Ctx, from: string, to: string): Promise<void> {
  await sql`update person_addresses a set person_id = ${to}::uuid, home_id = coalesce(a.home_id, a.person_id),
      home_position = coalesce(a.home_position, a.position),
      position = coalesce((select max(position) from person_addresses where person_id = ${to}::uuid), -1) + placed.place
    from (select address_key, row_number() over (order by position, address_key) as place
      from person_addresses where person_id = ${from}::uuid) placed
    where placed.address_key = a.address_key`.execute(ctx.db)
}

/** Those that are at home on somebody of this tree come back to its root from whoever has them by now. Answers their keys. */
export async function returnAddresses(
  ctx: Ctx,
  given: { rootId: string; treeIds: readonly string[]; from: string },
): Promise<string[]> {
  const { rootId, from } = given
  const back = await sql<{ addressKey: string }>`update person_addresses set person_id = ${rootId}::uuid,
      position = coalesce(home_position, position) + case when home_id = ${rootId}::uuid then 0 else 1000 end,
      home_position = case when home_id = ${rootId}::uuid then null else home_position end,
      home_id = nullif(home_id, ${rootId}::uuid)
    where person_id = ${from}::uuid and home_id = any(${[...given.treeIds]}::uuid[])
    returning address_key`.execute(ctx.db)
  return back.rows.map((row) => row.addressKey)
}

/** The address they are known by: the one they were known by, as long as it is theirs; else the first. */
export async function firstAddress(ctx: Ctx, personId: string, known: string | null): Promise<string | null> {
  const query = ctx.db.selectFrom('personAddresses').select('address').where('personId', '=', personId)
  const row = await query
    .orderBy(sql`address = ${known} desc nulls last`)
    .orderBy('position')
    .orderBy('addressKey')
    .executeTakeFirst()
  return row?.address ?? null
}
