import type { Incident } from '@foyer/contract/incident'
import type { Ticket } from '@foyer/contract/tickets'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Ctx } from '../../context'

type Shown = RawBuilder<SqlBool>

/** Part of the statement that reads a ticket (`page`): the incident it belongs to, as far as that may be seen. */
export const incidentOf = (isShown: RawBuilder<unknown>): RawBuilder<Incident | null> => sql`(
  with recursive up as (select t.id, t.merged_into_id from page join tickets t on t.id = page."incidentId"
    union select t.id, t.merged_into_id from up join tickets t on t.id = up.merged_into_id)
  select json_build_object('id', id, 'number', number, 'subject', subject, 'statusCategory', status_category,
    'status', (select key from statuses s where s.id = tickets.status_id), 'rootCause', root_cause, 'solution', incident_answer)
  from tickets where id = (select id from up where merged_into_id is null) and ${isShown})`

const isReport = sql`tickets.merged_into_id is null and tickets.status_category <> 'spam'`

/** Of those that may be seen, also where they belong to what was merged into it. */
export const reportsOf = (isShown: RawBuilder<unknown>): RawBuilder<Ticket['reports']> => sql`(
  with recursive down as (select id from page union select t.id from down join tickets t on t.merged_into_id = down.id)
  select json_build_object('count', count(*), 'openCount', count(*) filter (where status_category in ('open', 'waiting')))
  from tickets where incident_id = any(array(select id from down)) and ${isReport} and ${isShown})`

/** Whether others belong to it. */
export async function hasReports(ctx: Ctx, ticketId: string): Promise<boolean> {
  const isLeft: Shown = sql`tickets.merged_into_id is null and tickets.deleted_at is null`
  const query = ctx.db.selectFrom('tickets').select('id').where('incidentId', '=', ticketId).where(isLeft).limit(1)
  return (await query.executeTakeFirst()) !== undefined
}

export async function numberOf(ctx: Ctx, ticketId: string): Promise<number | null> {
  const row = await ctx.db.selectFrom('tickets').select('number').where('id', '=', ticketId).executeTakeFirst()
  return row?.number ?? null
}
export async function versionOf(ctx: Ctx, ticketId: string): Promise<number> {
  return (await ctx.db.selectFrom('tickets').select('version').where('id', '=', ticketId).executeTakeFirstOrThrow())
    .version
}
