import { sql } from 'kysely'
import type { Ctx } from '../context'

/** Behind all that are there. */
export async function addPin(ctx: Ctx, pin: { agentId: string; viewId: string }): Promise<void> {
  const position = sql<number>`(select coalesce(max(position) + 1, 0) from view_pins where agent_id = ${pin.agentId})`
  await ctx.db
    .insertInto('viewPins')
    .values({ ...pin, position })
    .execute()
}

/** The whole list at once; the agent's row is locked, so that two windows do not mix theirs. */
export async function replacePins(ctx: Ctx, agentId: string, viewIds: readonly string[]): Promise<void> {
  await ctx.db.selectFrom('agents').select('personId').where('personId', '=', agentId).forNoKeyUpdate().execute()
  await ctx.db.deleteFrom('viewPins').where('agentId', '=', agentId).execute()
  if (viewIds.length === 0) return
  const rows = viewIds.map((viewId, position) => ({ agentId, viewId, position }))
  await ctx.db.insertInto('viewPins').values(rows).execute()
}
