import { sql } from 'kysely'
import type { Ctx } from '../../core/context'
import { newId } from '../../platform/ids'

const mostAtOnce = 500

/**
 * Tickets that opened without an assignee since the last look and until so long ago, by their events; the look is settled
 * with the transaction.
 */
export async function takeOpened(ctx: Ctx, lagMs: number): Promise<{ eventIds: string[]; isMore: boolean }> {
  const bound = newId(ctx.now.getTime() - lagMs)
  const settled = await ctx.db.selectFrom('queueTellings').select('untilId').forUpdate().executeTakeFirst()
  // Nothing is told of what came before anybody looked.
  if (settled === undefined) {
    await ctx.db
      .insertInto('queueTellings')
      .values({ untilId: bound })
      .onConflict((one) => one.doNothing())
      .execute()
    return { eventIds: [], isMore: false }
  }
  const { rows } = await sql<{ id: string }>`
    select id from events where id > ${settled.untilId} and id < ${bound} and type = 'ticket.opened'
      and data ->> 'assigneeId' is null and not is_imported and not is_test
    order by id limit ${mostAtOnce}`.execute(ctx.db)
  const isMore = rows.length === mostAtOnce
  const untilId = isMore ? rows.at(-1)?.id : bound
  if (untilId !== undefined)
    await ctx.db.updateTable('queueTellings').set({ untilId }).where('untilId', '<', untilId).execute()
  return { eventIds: rows.map((row) => row.id), isMore }
}
