import { type Insertable, type Selectable, sql } from 'kysely'
import type { DB } from '../../platform/db'
import { visibleTickets } from '../access'
import type { Ctx } from '../context'
import { mostMerges } from '../most-merges'

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
  const query = ctx.db
    .selectFrom('drafts')
    .selectAll()
    .where('agentId', '=', place.agentId)
    .where('asideAt', 'is', null)
  return (await query.where('ticketId', '=', place.ticketId).where('kind', '=', place.kind).executeTakeFirst()) ?? null
}

/** null where the id, or the agent's place at this ticket, is taken. */
export async function insertDraft(ctx: Ctx, row: Insertable<DB['drafts']>): Promise<DraftRow | null> {
  const query = ctx.db.insertInto('drafts').values({ updatedAt: ctx.now, ...row, createdAt: ctx.now })
  const made = await query
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  return made === undefined ? null : announced(ctx, made)
}

/** New words; the pen goes to the window that wrote them, if it said which it is. */
export async function updateDraft(ctx: Ctx, row: DraftRow, body: unknown, pen?: Pen): Promise<DraftRow> {
  const set = { body: JSON.stringify(body), version: row.version + 1, updatedAt: ctx.now, ...pen }
  const query = ctx.db.updateTable('drafts').set(set).where('id', '=', row.id)
  return announced(ctx, await query.returningAll().executeTakeFirstOrThrow())
}

export type Pen = { pen: string | null; penUntil: Date | null }

/** The pen alone; it is told to the other windows where the version counts on, too. */
export async function updatePen(ctx: Ctx, row: DraftRow, pen: Pen & { version: number }): Promise<DraftRow> {
  const query = ctx.db.updateTable('drafts').set(pen).where('id', '=', row.id)
  const held = await query.returningAll().executeTakeFirstOrThrow()
  return held.version === row.version ? held : announced(ctx, held)
}

/** True where one was there, at that version if one is given. */
export async function removeDraft(
  ctx: Ctx,
  draft: { id: string; agentId: string; version: number | null },
): Promise<boolean> {
  let query = ctx.db.deleteFrom('drafts').where('id', '=', draft.id).where('agentId', '=', draft.agentId)
  if (draft.version !== null) query = query.where('version', '=', draft.version)
  const gone = await query.returning(['id', 'agentId', 'version']).executeTakeFirst()
  if (gone === undefined) return false
  announced(ctx, { ...gone, version: gone.version + 1 })
  return true
}

export const hasDraft = async (ctx: Ctx, { id, agentId }: { id: string; agentId: string }): Promise<boolean> =>
  (await ctx.db.selectFrom('drafts').select('id').where('id', '=', id).where('agentId', '=', agentId).execute())
    .length > 0

/** The ticket that another went into, however many merges on; itself where it did not. */
export async function survivorOf(ctx: Ctx, ticketId: string): Promise<string> {
  const found = await sql<{ id: string }>`with recursive chain as (
      select id, merged_into_id, 0 as depth from tickets where id = ${ticketId}
      union all select t.id, t.merged_into_id, c.depth + 1 from chain c join tickets t on t.id = c.merged_into_id
      where c.depth < ${mostMerges})
    select id from chain order by depth desc limit 1`.execute(ctx.db)
  return found.rows[0]?.id ?? ticketId
}

/** The drafts of one ticket go to another; where their agent has one of their kind there, they lie beside it. Answers which. */
export async function moveDrafts(ctx: Ctx, from: string, to: string): Promise<string[]> {
  const moved = await sql<Told>`update drafts set ticket_id = ${to}::uuid,
    aside_at = case when ${isTaken(to)} then coalesce(aside_at, ${ctx.now}) else aside_at end
    where ticket_id = ${from} returning id, agent_id, version`.execute(ctx.db)
  return toldOf(ctx, moved.rows)
}

/**
 * Those of the drafts that are left go back to a ticket, beside what was begun in their place there; one that the move put
 * aside, at that time, has its place again.
 */
export async function returnDrafts(
  ctx: Ctx,
  ids: readonly string[],
  { to, movedAt }: { to: string; movedAt: Date },
): Promise<void> {
  const moved = await sql<Told>`update drafts set ticket_id = ${to}::uuid,
    aside_at = case when ${isTaken(to)} then coalesce(aside_at, ${ctx.now}) else nullif(aside_at, ${movedAt}) end
    where id = any(${[...ids]}::uuid[]) returning id, agent_id, version`.execute(ctx.db)
  toldOf(ctx, moved.rows)
}

const isTaken = (ticketId: string) =>
  sql`exists (select from drafts there where there.ticket_id = ${ticketId}::uuid and there.agent_id = drafts.agent_id
    and there.kind = drafts.kind and there.aside_at is null)`

type Told = { id: string; agentId: string; version: number }

/** Told to the agent's own windows alone. */
function announced<Row extends Told>(ctx: Ctx, row: Row): Row {
  ctx.announce({ kind: 'draft', id: row.id, version: row.version, whose: row.agentId })
  return row
}

/** The words are the same, the place is not: version 0 has every window look again. */
function toldOf(ctx: Ctx, rows: readonly Told[]): string[] {
  for (const row of rows) announced(ctx, { ...row, version: 0 })
  return rows.map(({ id }) => id)
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
