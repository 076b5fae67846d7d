import { sql } from 'kysely'
import { visibleTickets } from '../../core/access'
import type { SqlCondition } from '../../core/conditions'
import type { Ctx } from '../../core/context'
import type { TicketOutcome } from '../../core/tickets'
import type { BulkRow } from './bulk-store'

/** The tickets named, each once; whether they are there is seen when it is their turn. */
export async function addNamed(ctx: Ctx, bulkId: string, ticketIds: readonly string[]): Promise<number> {
  const { numAffectedRows } = await sql`insert into bulk_change_tickets (bulk_id, ticket_id)
    select distinct ${bulkId}::uuid, id from unnest(${[...ticketIds]}::uuid[]) named(id)`.execute(ctx.db)
  return Number(numAffectedRows ?? 0)
}

export type Search = { condition: SqlCondition; asOf: Date; exceptIds: readonly string[]; byId: string; most: number }

/**
 * The tickets found, but none that came after `asOf`: opened since, or changed since by somebody else, which may have
 * brought it into the query.
 */
export async function addFound(ctx: Ctx, bulkId: string, search: Search): Promise<number> {
  const { numAffectedRows } = await sql`/* custom plan */ insert into bulk_change_tickets (bulk_id, ticket_id)
    select ${bulkId}::uuid, tickets.id ${foundBy(ctx, search)}`.execute(ctx.db)
  return Number(numAffectedRows ?? 0)
}

/** The same without settling anything. */
export async function lookAtFound(ctx: Ctx, search: Search): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`/* custom plan */ select tickets.id ${foundBy(ctx, search)}`.execute(
    ctx.db,
  )
  return rows.map(({ id }) => id)
}

function foundBy(ctx: Ctx, { condition, asOf, exceptIds, byId, most }: Search) {
  const came = sql`tickets.updated_at > ${asOf} and exists (select from events e where e.object_id = tickets.id
    and e.object_type = 'ticket' and e.id >= foyer_uuid_floor(${asOf}::timestamptz) and e.at > ${asOf}
    and e.type like 'ticket.%' and e.actor_id is distinct from ${byId}::uuid)`
  return sql`from tickets where ${visibleTickets(ctx.actor)} and ${condition}
      and tickets.created_at <= ${asOf} and not (${came}) and tickets.id <> all(${[...exceptIds]}::uuid[])
    limit ${sql.lit(most)}`
}

/** What another change did, to be taken back. */
export async function addChanged(ctx: Ctx, bulkId: string, changedById: string): Promise<number> {
  const { numAffectedRows } = await sql`insert into bulk_change_tickets (bulk_id, ticket_id)
    select ${bulkId}::uuid, ticket_id from bulk_change_tickets
    where bulk_id = ${changedById} and version_after > version_before`.execute(ctx.db)
  return Number(numAffectedRows ?? 0)
}

/** The next ones, with the versions between which the change to take back happened. */
export type WaitingRow = { ticketId: string; before: number; after: number; since: Date }

export async function takeWaiting(ctx: Ctx, bulk: BulkRow, limit: number): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    select row.ticket_id, coalesce(done.version_before, 0) as before, coalesce(done.version_after, 0) as after,
      coalesce(first.created_at, ${ctx.now}) as since
    from bulk_change_tickets row
      left join bulk_changes first on first.id = ${bulk.undoesId}
      left join bulk_change_tickets done on done.bulk_id = first.id and done.ticket_id = row.ticket_id
    where row.bulk_id = ${bulk.id} and not row.is_done order by row.ticket_id limit ${limit}`.execute(ctx.db)
  return rows
}

export async function noteOutcomes(ctx: Ctx, bulkId: string, outcomes: readonly TicketOutcome[]): Promise<void> {
  const column = <T>(read: (outcome: TicketOutcome) => T): T[] => outcomes.map(read)
  const versionsOf = (outcome: TicketOutcome) => ('versions' in outcome ? outcome.versions : null)
  await sql`update bulk_change_tickets row set is_done = true, refused_code = o.code,
      version_before = o.before, version_after = o.after
    from unnest(${column(({ ticketId }) => ticketId)}::uuid[],
      ${column((outcome) => ('refusedCode' in outcome ? outcome.refusedCode : null))}::text[],
      ${column((outcome) => versionsOf(outcome)?.before ?? null)}::integer[],
      ${column((outcome) => versionsOf(outcome)?.after ?? null)}::integer[]) o(ticket_id, code, before, after)
    where row.bulk_id = ${bulkId} and row.ticket_id = o.ticket_id`.execute(ctx.db)
}

/** Whoever did it reaches nothing any more. */
export async function refuseWaiting(ctx: Ctx, bulkId: string, code: string): Promise<number> {
  const { numAffectedRows } = await sql`update bulk_change_tickets set is_done = true, refused_code = ${code}
    where bulk_id = ${bulkId} and not is_done`.execute(ctx.db)
  return Number(numAffectedRows ?? 0)
}

export async function waitAgain(ctx: Ctx, bulkId: string): Promise<number> {
  const { numAffectedRows } = await sql`update bulk_change_tickets set is_done = false, refused_code = null
    where bulk_id = ${bulkId} and refused_code is not null`.execute(ctx.db)
  return Number(numAffectedRows ?? 0)
}

export type RefusedRow = { id: string; number: number; subject: string; code: string }

/** A page of what was refused, by ticket; those the reader may not see stay unnamed. */
export async function refusedPage(
  ctx: Ctx,
  bulkId: string,
  page: { after: string | null; limit: number },
): Promise<RefusedRow[]> {
  const rest = page.after === null ? sql`true` : sql`row.ticket_id > ${page.after}::uuid`
  const { rows } = await sql<RefusedRow>`
    select tickets.id, tickets.number, tickets.subject, row.refused_code as code
    from bulk_change_tickets row join tickets on tickets.id = row.ticket_id
    where row.bulk_id = ${bulkId} and row.refused_code is not null and ${rest} and tickets.deleted_at is null
      and ${visibleTickets(ctx.actor)} order by row.ticket_id limit ${page.limit}`.execute(ctx.db)
  return rows
}
