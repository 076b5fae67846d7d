import { type Insertable, type Selectable, sql } from 'kysely'
import type { DB } from '../../platform/db'
import { visibleTickets } from '../access'
import type { Ctx } from '../context'

export type DraftRow = Selectable<DB['drafts']>

/** Newest first. */
export function findDrafts(ctx: Ctx, agentId: string, ticketId: string | null): Promise<DraftRow[]> {
  let query = ctx.db.selectFrom('drafts').selectAll().where('agentId', '=', agentId)
  if (ticketId !== null) query = query.where('ticketId', '=', ticketId)
  return query.orderBy('updatedAt', 'desc').orderBy('id').limit(500).execute()
}

export async function lockDraft(ctx: Ctx, id: string): Promise<DraftRow | null> {
  return (await ctx.db.selectFrom('drafts').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()) ?? null
}

export async function findDraftAt(
  ctx: Ctx,
  place: { agentId: string; ticketId: string; kind: string },
): Promise<DraftRow | null> {
  const query = ctx.db.selectFrom('drafts').selectAll().where('agentId', '=', place.agentId)
  return (await query.where('ticketId', '=', place.ticketId).where('kind', '=', place.kind).executeTakeFirst()) ?? null
}

/** null where the id, or the agent's place at this ticket, is taken. */
export async function insertDraft(ctx: Ctx, row: Insertable<DB['drafts']>): Promise<DraftRow | null> {
  const query = ctx.db.insertInto('drafts').values({ ...row, createdAt: ctx.now, updatedAt: ctx.now })
  const made = await query
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  return made ?? null
}

export const updateDraft = (ctx: Ctx, row: DraftRow, body: unknown): Promise<DraftRow> =>
  ctx.db
    .updateTable('drafts')
    .set({ body: JSON.stringify(body), version: row.version + 1, updatedAt: ctx.now })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** True where one was there, at that version if one is given. */
export async function removeDraft(
  ctx: Ctx,
  draft: { id: string; agentId: string; version: number | null },
): Promise<boolean> {
  let query = ctx.db.deleteFrom('drafts').where('id', '=', draft.id).where('agentId', '=', draft.agentId)
  if (draft.version !== null) query = query.where('version', '=', draft.version)
  return (await query.returning('id').executeTakeFirst()) !== undefined
}

const mostMerges = 20

/** The ticket that another went into, however many merges on; itself where it did not. */
export async function survivorOf(ctx: Ctx, ticketId: string): Promise<string> {
  const found = await sql<{ id: string }>`with recursive chain as (
      select id, merged_into_id, 0 as depth from tickets where id = ${ticketId}
      union all select t.id, t.merged_into_id, c.depth + 1 from chain c join tickets t on t.id = c.merged_into_id
      where c.depth < ${mostMerges})
    select id from chain order by depth desc limit 1`.execute(ctx.db)
  return found.rows[0]?.id ?? ticketId
}

/** The drafts of one ticket go to another, each where its agent has none of its kind there; answers which. */
export async function moveDrafts(ctx: Ctx, from: string, to: string): Promise<string[]> {
  const moved = await sql<{ id: string }>`update drafts set ticket_id = ${to}::uuid where ticket_id = ${from}
    and not exists (select from drafts there where there.ticket_id = ${to} and there.agent_id = drafts.agent_id
      and there.kind = drafts.kind) returning id`.execute(ctx.db)
  return announced(ctx, moved.rows)
}

/** Those of the drafts that are left go back to a ticket, unless something was begun in their place there. */
export async function returnDrafts(ctx: Ctx, ids: readonly string[], to: string): Promise<void> {
  const moved = await sql<{ id: string }>`update drafts set ticket_id = ${to}::uuid where id = any(${[...ids]}::uuid[])
    and not exists (select from drafts there where there.ticket_id = ${to} and there.agent_id = drafts.agent_id
      and there.kind = drafts.kind) returning id`.execute(ctx.db)
  announced(ctx, moved.rows)
}

function announced(ctx: Ctx, rows: readonly { id: string }[]): string[] {
  for (const { id } of rows) ctx.announce({ kind: 'draft', id, version: 0 })
  return rows.map((row) => row.id)
}

/** Numbers of the tickets the actor may see; a draft of any other one shows none. */
export async function ticketNumbers(ctx: Ctx, ticketIds: readonly string[]): Promise<Map<string, number>> {
  if (ticketIds.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('tickets')
    .select(['id', 'number'])
    .where('id', '=', sql<string>`any(${[...ticketIds]}::uuid[])`)
    .where('deletedAt', 'is', null)
    .where(visibleTickets(ctx.actor))
    .execute()
  return new Map(rows.map((row) => [row.id, row.number]))
}
