import { sql } from 'kysely'
import { z } from 'zod'
import type { Ctx } from '../../context'
import type { Saved } from './saved-columns'

/** What a merge added to its target, and what that was before: enough to take it all away again. */
export type MergeData = {
  saved: Saved
  tagIds: string[]
  fields: Record<string, unknown>
  followerIds: string[]
  participants: { personId: string; before: 'pending' | null }[]
  draftIds: string[]
}
export type Merge = {
  id: string
  sourceId: string
  targetId: string
  data: MergeData
  mergedAt: Date
  undoneAt: Date | null
}

// As it was written by `insertMerge`.
const readData = (data: unknown): MergeData => z.custom<MergeData>((one) => typeof one === 'object').parse(data)

export async function insertMerge(ctx: Ctx, merge: Omit<Merge, 'mergedAt' | 'undoneAt'>): Promise<void> {
  const mergedBy = ctx.actor.kind === 'agent' ? ctx.actor.personId : null
  const row = { ...merge, data: JSON.stringify(merge.data), mergedBy, mergedAt: ctx.now }
  await ctx.db.insertInto('ticketMerges').values(row).execute()
}

/** By its own id, or the one that holds of this source. */
export async function findMerge(ctx: Ctx, by: { id: string } | { sourceId: string }): Promise<Merge | null> {
  const query = ctx.db.selectFrom('ticketMerges').selectAll()
  const row = await ('id' in by
    ? query.where('id', '=', by.id)
    : query.where('sourceId', '=', by.sourceId).where('undoneAt', 'is', null)
  ).executeTakeFirst()
  return row === undefined ? null : { ...row, data: readData(row.data) }
}

export async function endMerge(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.updateTable('ticketMerges').set({ undoneAt: ctx.now }).where('id', '=', id).execute()
}

export async function updateMergeData(ctx: Ctx, id: string, data: MergeData): Promise<void> {
  await ctx.db
    .updateTable('ticketMerges')
    .set({ data: JSON.stringify(data) })
    .where('id', '=', id)
    .execute()
}

/** The source's followers follow the target too; answers those who did not before. */
export async function addFollowers(ctx: Ctx, from: string, to: string): Promise<string[]> {
  const added = await sql<{ agentId: string }>`insert into ticket_followers (ticket_id, agent_id)
    select ${to}::uuid, agent_id from ticket_followers where ticket_id = ${from}
    on conflict do nothing returning agent_id`.execute(ctx.db)
  return added.rows.map((row) => row.agentId)
}

export async function removeFollowers(ctx: Ctx, ticketId: string, agentIds: readonly string[]): Promise<void> {
  await ctx.db
    .deleteFrom('ticketFollowers')
    .where('ticketId', '=', ticketId)
    .where('agentId', '=', sql<string>`any(${[...agentIds]}::uuid[])`)
    .execute()
}

/** The event of an act on one ticket, by an id in its facts; what undoes the act points at it. */
export async function findActEvent(
  ctx: Ctx,
  objectId: string,
  { type, key, id }: { type: string; key: 'mergeId' | 'splitId' | 'linkId' | 'bulkId'; id: string },
): Promise<string | null> {
  const row = await ctx.db
    .selectFrom('events')
    .select('id')
    .where('objectId', '=', objectId)
    .where('type', '=', type)
    .where(sql`data ->> ${sql.lit(key)}`, '=', id)
    .orderBy('objectVersion', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}
