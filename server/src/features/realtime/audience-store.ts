import { sql } from 'kysely'
import { type TicketPlace, visibleTickets } from '../../core/access'
import type { Ctx } from '../../core/context'

/** Those of the tickets the actor may see: the realtime audience is the same predicate as every list. */
export async function visibleAmong(ctx: Ctx, ticketIds: readonly string[]): Promise<Set<string>> {
  const rows = await ctx.db
    .selectFrom('tickets')
    .select('id')
    .where('id', '=', sql<string>`any(${[...ticketIds]}::uuid[])`)
    .where(visibleTickets(ctx.actor))
    .execute()
  return new Set(rows.map((row) => row.id))
}

export type PlacedTicket = { id: string } & TicketPlace

/** Where these tickets stand, for `canSee` of every listener: one question for all of them, and none of deleted ones. */
export const placesOf = (ctx: Ctx, ticketIds: readonly string[]): Promise<PlacedTicket[]> =>
  ctx.db
    .selectFrom('tickets')
    .select(['id', 'mailboxId', 'teamId', 'assigneeId', 'handedOverToId', 'handedOverToTeamId'])
    .where('id', '=', sql<string>`any(${[...ticketIds]}::uuid[])`)
    .where('deletedAt', 'is', null)
    .where(visibleTickets(ctx.actor))
    .execute()

/** Those of the deliveries whose ticket the actor may see. */
export async function visibleDeliveriesAmong(ctx: Ctx, deliveryIds: readonly string[]): Promise<Set<string>> {
  const rows = await ctx.db
    .selectFrom('deliveries')
    .innerJoin('tickets', 'tickets.id', 'deliveries.ticketId')
    .select('deliveries.id')
    .where('deliveries.id', '=', sql<string>`any(${[...deliveryIds]}::uuid[])`)
    .where(visibleTickets(ctx.actor))
    .execute()
  return new Set(rows.map((row) => row.id))
}

/** What changed among visible tickets since an instant (60 s earlier, since ids become visible out of order). */
export async function changedSince(
  ctx: Ctx,
  since: Date,
  limit: number,
): Promise<{ kind: 'ticket'; id: string; version: number }[]> {
  const from = new Date(since.getTime() - 60_000)
  const floor = sql<string>`foyer_uuid_floor(${from}::timestamptz)`
  const rows = await ctx.db
    .selectFrom('tickets')
    .select(['id', 'version'])
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('events')
        .select('objectId')
        .distinct()
        .where('events.id', '>=', floor)
        .where('objectType', '=', 'ticket'),
    )
    .where(visibleTickets(ctx.actor))
    .limit(limit)
    .execute()
  return rows.map((row) => ({ kind: 'ticket', ...row }))
}
