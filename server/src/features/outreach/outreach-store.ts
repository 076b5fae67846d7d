import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { seatOf, visibleTickets } from '../../core/access'
import type { Ctx } from '../../core/context'
import type { DB } from '../../platform/db'
import { readId } from '../../platform/ids'

export type OutreachRow = Selectable<DB['outreaches']>
export type OutreachFigures = {
  all: number
  open: number
  waiting: number
  done: number
  undelivered: number
  unreleased: number
  followUps: number
}
/** With what an answer shows of it. */
export type ShownOutreach = OutreachRow & {
  byName: string
  mailboxName: string
  mailed: number
  withdrawn: number
  refusedCodes: { code: string; count: number }[]
  tickets: OutreachFigures
}

/** Of mailboxes the reader may answer from: what is written there is theirs to know and to stop. */
const isKnown = (ctx: Ctx) =>
  ctx.actor.kind === 'system'
    ? sql<boolean>`true`
    : sql<boolean>`b.mailbox_id = any(${[...seatOf(ctx.actor).mailboxes.workIds]}::uuid[])`

/** The same tickets as `outreach:` finds, by the same rules. */
const figures = (ctx: Ctx) => sql`(select json_build_object(
    'all', count(distinct tickets.id),
    'open', count(distinct tickets.id) filter (where tickets.status_category = 'open'),
    'waiting', count(distinct tickets.id) filter (where tickets.status_category = 'waiting'),
    'done', count(distinct tickets.id) filter (where tickets.status_category = 'done'),
    'undelivered', count(distinct tickets.id) filter (where tickets.undelivered_count > 0),
    'unreleased', count(distinct tickets.id) filter (where tickets.unreleased_count > 0),
    'followUps', count(f.id))
  from outreach_persons o join messages m on m.id = o.message_id join tickets on tickets.id = m.ticket_id
    left join messages f on f.id = o.follow_up_id and f.release_at is not null
  where o.outreach_id = b.id and tickets.status_category <> 'spam' and tickets.merged_into_id is null
    and tickets.deleted_at is null and ${visibleTickets(ctx.actor)})`

const shown = (ctx: Ctx) => sql`b.*, p.name as by_name, mailboxes.name as mailbox_name,
  (select count(*)::int from outreach_persons where outreach_id = b.id and outcome = 'mailed') as mailed,
  (select count(*)::int from outreach_persons where outreach_id = b.id and outcome = 'withdrawn') as withdrawn,
  coalesce((select json_agg(json_build_object('code', code, 'count', count) order by count desc, code) from (
    select refused_code as code, count(*)::int as count from outreach_persons
    where outreach_id = b.id and outcome = 'refused' group by refused_code) counted), '[]') as refused_codes,
  ${figures(ctx)} as tickets`
const from = sql`outreaches b join persons p on p.id = b.agent_id join mailboxes on mailboxes.id = b.mailbox_id`

export async function findOutreach(ctx: Ctx, id: string): Promise<ShownOutreach | null> {
  const { rows } = await sql<ShownOutreach>`select ${shown(ctx)} from ${from}
    where b.id = ${readId(id)} and ${isKnown(ctx)}`.execute(ctx.db)
  return rows[0] ?? null
}

export async function outreachesPage(
  ctx: Ctx,
  { before, limit }: { before: { createdAt: string; id: string } | null; limit: number },
): Promise<ShownOutreach[]> {
  const rest =
    before === null ? sql`true` : sql`(b.created_at, b.id) < (${before.createdAt}::timestamptz, ${before.id}::uuid)`
  const { rows } = await sql<ShownOutreach>`select ${shown(ctx)} from ${from}
    where ${isKnown(ctx)} and ${rest} order by b.created_at desc, b.id desc limit ${limit}`.execute(ctx.db)
  return rows
}

/** Locks one that the actor knows of; who holds the lock does its next batch or changes its course. */
export async function lockOutreach(ctx: Ctx, id: string): Promise<OutreachRow | null> {
  const { rows } = await sql<OutreachRow>`select b.* from outreaches b
    where b.id = ${readId(id)} and ${isKnown(ctx)} for update`.execute(ctx.db)
  return rows[0] ?? null
}

export const insertOutreach = (ctx: Ctx, row: Insertable<DB['outreaches']>): Promise<OutreachRow> =>
  ctx.db.insertInto('outreaches').values(row).returningAll().executeTakeFirstOrThrow()

export const updateOutreach = (ctx: Ctx, row: OutreachRow, set: Updateable<DB['outreaches']>): Promise<OutreachRow> =>
  ctx.db
    .updateTable('outreaches')
    .set({ ...set, touchedAt: ctx.now, version: row.version + 1 })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow()

export async function countAtWork(ctx: Ctx, agentId: string): Promise<number> {
  const query = ctx.db.selectFrom('outreaches').select(sql<number>`count(*)::int`.as('count'))
  const atWork = query.where('agentId', '=', agentId).where('state', 'in', ['waiting', 'running'])
  return (await atWork.executeTakeFirstOrThrow()).count
}

/** At work, and touched by nobody for a while: whoever did them is gone. Waiting ones whose start has come likewise. */
export async function findLeftAlone(ctx: Ctx, seconds: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from outreaches
    where (state in ('running', 'undoing') or (state = 'waiting' and start_at <= ${ctx.now}))
      and touched_at < ${ctx.now}::timestamptz - make_interval(secs => ${seconds}) order by touched_at`.execute(ctx.db)
  return rows.map(({ id }) => id)
}

export const isTeam = async (ctx: Ctx, id: string): Promise<boolean> =>
  (await ctx.db.selectFrom('teams').select('id').where('id', '=', id).forKeyShare().executeTakeFirst()) !== undefined

export const findTeamOfMailbox = async (ctx: Ctx, id: string): Promise<string | null> =>
  (await ctx.db.selectFrom('mailboxes').select('teamId').where('id', '=', id).executeTakeFirst())?.teamId ?? null
