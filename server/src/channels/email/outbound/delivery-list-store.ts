import { type SqlBool, sql } from 'kysely'
import { visibleTickets } from '../../../core/access'
import type { Actor, Ctx } from '../../../core/context'
import { readId } from '../../../platform/ids'

/** A delivery is seen with its ticket; the desk's own mails, which hold links to seats, by admins alone. */
const mayRead = (actor: Actor) => {
  const isAdmin = actor.kind === 'system' || (actor.kind === 'agent' && actor.role === 'admin')
  const ofTicket = sql<SqlBool>`(deliveries.ticket_id is not null and tickets.deleted_at is null and ${visibleTickets(actor)})`
  return isAdmin ? sql<SqlBool>`(deliveries.ticket_id is null or ${ofTicket})` : ofTicket
}

const select = (ctx: Ctx) =>
  ctx.db
    .selectFrom('deliveries')
    .leftJoin('tickets', 'tickets.id', 'deliveries.ticketId')
    .selectAll('deliveries')
    .select([
      'tickets.number as ticketNumber',
      'tickets.mailboxId as ticketMailboxId',
      'tickets.teamId as ticketTeamId',
      'tickets.assigneeId as ticketAssigneeId',
      'tickets.handedOverToId as ticketHandedOverToId',
      'tickets.handedOverToTeamId as ticketHandedOverToTeamId',
    ])
    .where(mayRead(ctx.actor))

export type ShownDelivery = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>

export async function findShownDelivery(ctx: Ctx, id: string): Promise<ShownDelivery | null> {
  const known = readId(id)
  if (known === null) return null
  return (await select(ctx).where('deliveries.id', '=', known).executeTakeFirst()) ?? null
}

/** Newest first, from below `before`. */
export function deliveriesPage(
  ctx: Ctx,
  filter: { state?: string | undefined; ticketId?: string | undefined },
  page: { before: { createdAt: string; id: string } | null; limit: number },
): Promise<ShownDelivery[]> {
  let query = select(ctx)
  if (filter.state !== undefined) query = query.where(hasState(filter.state))
  if (filter.ticketId !== undefined) query = query.where('deliveries.ticketId', '=', filter.ticketId)
  if (page.before !== null) {
    const { createdAt, id } = page.before
    query = query.where(sql<SqlBool>`(deliveries.created_at, deliveries.id) < (${createdAt}::timestamptz, ${id}::uuid)`)
  }
  return query.orderBy('deliveries.createdAt', 'desc').orderBy('deliveries.id', 'desc').limit(page.limit).execute()
}

/** `undelivered` stands for both states of a mail that did not arrive. */
const hasState = (state: string) =>
  state === 'undelivered'
    ? sql<SqlBool>`deliveries.state in ('failed', 'bounced')`
    : sql<SqlBool>`deliveries.state = ${state}`

const mostCounted = 1_000

export async function countShown(ctx: Ctx, state: string | undefined): Promise<number> {
  let query = select(ctx)
  if (state !== undefined) query = query.where(hasState(state))
  const { count } = await ctx.db
    .selectFrom(query.clearSelect().select('deliveries.id').limit(mostCounted).as('found'))
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Newest first, from below `below`. */
export function undeliveredOnes(ctx: Ctx, given: { below: string | null; limit: number }): Promise<ShownDelivery[]> {
  let query = select(ctx).where(hasState('undelivered')).where('deliveries.isTest', '=', false)
  if (given.below !== null) query = query.where('deliveries.id', '<', given.below)
  return query.orderBy('deliveries.id', 'desc').limit(given.limit).execute()
}

/** Captured mails the actor may see, oldest first; sample data never leaves the desk. */
export async function capturedOnes(
  ctx: Ctx,
  given: { ids?: readonly string[]; limit: number },
): Promise<ShownDelivery[]> {
  let query = select(ctx).where('deliveries.state', '=', 'captured').where('deliveries.isTest', '=', false)
  if (given.ids !== undefined) query = query.where('deliveries.id', '=', sql<string>`any(${[...given.ids]}::uuid[])`)
  return query.orderBy('deliveries.createdAt').orderBy('deliveries.id').limit(given.limit).execute()
}
