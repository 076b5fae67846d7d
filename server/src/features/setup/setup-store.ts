import { sql } from 'kysely'
import type { Ctx } from '../../core/context'

/** Two who open the link at once: the second waits here and then finds the desk set up. */
export async function lockSetup(ctx: Ctx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('setup'))`.execute(ctx.db)
}

/** A desk is set up as soon as anybody has a seat. */
export async function isSetUp(ctx: Ctx): Promise<boolean> {
  return (await ctx.db.selectFrom('agents').select('personId').limit(1).executeTakeFirst()) !== undefined
}
