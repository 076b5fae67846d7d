import { type SqlBool, sql } from 'kysely'
import type { Ctx } from '../../context'

type Moved = { id: string; version: number; isTest: boolean }

const lockThose = (ctx: Ctx) => ctx.db.selectFrom('tickets').select(['id']).orderBy('id').forUpdate()

/** All tickets of a customer, closed mailboxes' and deleted ones too, locked in the order of their ids. */
export const lockTicketsOf = async (ctx: Ctx, customerId: string, most: number): Promise<string[]> =>
  (await lockThose(ctx).where('customerId', '=', customerId).limit(most).execute()).map((row) => row.id)

/**
 * Those of the kept person that belong to somebody who leaves: theirs before the merge, or opened since from an address
 * that goes back with them.
 */
export async function lockTicketsToReturn(
  ctx: Ctx,
  given: { keptId: string; treeIds: readonly string[]; addressKeys: readonly string[]; since: Date },
): Promise<string[]> {
  const isTheirs = sql<SqlBool>`(
    exists (select from person_places p where p.kind = 'customer' and p.object_id = tickets.id
      and p.home_id = any(${[...given.treeIds]}::uuid[]))
    or (tickets.created_at >= ${given.since} and exists (select from messages m where m.ticket_id = tickets.id
      and m.direction = 'in' and m.author_kind = 'customer' and m.is_first
      and lower(m.author_email) = any(${[...given.addressKeys]}::text[]))))`
  const rows = await lockThose(ctx).where('customerId', '=', given.keptId).where(isTheirs).execute()
  return rows.map((row) => row.id)
}

/** The tickets' customer from now on; the organization stays, it is a fact of the ticket. Answers the rows as they are. */
export const setCustomerOf = (ctx: Ctx, ids: readonly string[], customerId: string): Promise<Moved[]> =>
  ctx.db
    .updateTable('tickets')
    .set((eb) => ({ customerId, version: eb('version', '+', 1), updatedAt: ctx.now }))
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .returning(['id', 'version', 'isTest'])
    .execute()
