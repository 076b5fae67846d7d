import { sql } from 'kysely'
import type { Ctx } from '../../core/context'
import type { LegacyKey } from './inbound/old-desk-keys'

/** Leads answers that carry one of these to the ticket, from now on. */
export async function rememberLegacy(ctx: Ctx, ticketId: string, keys: readonly LegacyKey[]): Promise<void> {
  if (keys.length === 0) return
  await ctx.db
    .insertInto('legacyReferences')
    .values(keys.map((key) => ({ ...key, ticketId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** As two lists of one length, for `unnest`. */
export const legacyLists = (keys: readonly LegacyKey[]) =>
  sql`unnest(${keys.map((key) => key.kind)}::text[], ${keys.map((key) => key.value)}::text[])`
