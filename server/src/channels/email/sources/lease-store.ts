import { sql } from 'kysely'
import type { Ctx } from '../../../core/context'
import type { SourceRow } from './source-store'

/** The right to fetch from one source, by database time. Its number is checked in every transaction that stores. */
export type Lease = { sourceId: string; number: number }

export const leaseSeconds = 20

/** null where somebody else has it. */
export async function takeLease(ctx: Ctx, sourceId: string): Promise<{ lease: Lease; source: SourceRow } | null> {
  const taken = await ctx.db
    .updateTable('mailSources')
    .set((eb) => ({ leaseNumber: eb('leaseNumber', '+', 1), leasedUntil: until() }))
    .where('id', '=', sourceId)
    .where('isEnabled', '=', true)
    .where(sql<boolean>`coalesce(leased_until < now(), true)`)
    .returningAll()
    .executeTakeFirst()
  return taken === undefined ? null : { lease: { sourceId, number: taken.leaseNumber }, source: taken }
}

/** False where it was taken by another, or the source was changed or removed. */
export async function renewLease(ctx: Ctx, { sourceId, number }: Lease): Promise<boolean> {
  const renewed = await ctx.db
    .updateTable('mailSources')
    .set({ leasedUntil: until() })
    .where('id', '=', sourceId)
    .where('leaseNumber', '=', number)
    .where('isEnabled', '=', true)
    .returning('id')
    .executeTakeFirst()
  return renewed !== undefined
}

export async function giveBackLease(ctx: Ctx, { sourceId, number }: Lease): Promise<void> {
  await ctx.db
    .updateTable('mailSources')
    .set({ leasedUntil: null })
    .where('id', '=', sourceId)
    .where('leaseNumber', '=', number)
    .execute()
}

/** Holds the row until the transaction ends, so that nobody takes the lease between this and the commit. */
export async function isLeased(ctx: Ctx, { sourceId, number }: Lease): Promise<boolean> {
  const held = await ctx.db
    .selectFrom('mailSources')
    .select('id')
    .where('id', '=', sourceId)
    .where('leaseNumber', '=', number)
    .where(sql<boolean>`leased_until > now()`)
    .forShare()
    .executeTakeFirst()
  return held !== undefined
}

const until = () => sql<Date>`now() + make_interval(secs => ${leaseSeconds})`
