import type { Insertable } from 'kysely'
import type { DB } from '../../../platform/db'
import { visibleTickets } from '../../access'
import type { Ctx } from '../../context'

export const insertHandOver = (ctx: Ctx, row: Insertable<DB['handOvers']>) =>
  ctx.db.insertInto('handOvers').values(row).execute()

/** The ticket it is open on, else the one it was given on; null where the actor sees neither. A merge carries it on. */
export async function ticketOfHandOver(ctx: Ctx, id: string): Promise<{ id: string; isOpen: boolean } | null> {
  const open = await ctx.db
    .selectFrom('tickets')
    .select('id')
    .where('handOverId', '=', id)
    .where('mergedIntoId', 'is', null)
    .where('deletedAt', 'is', null)
    .where(visibleTickets(ctx.actor))
    .executeTakeFirst()
  if (open !== undefined) return { id: open.id, isOpen: true }
  const given = await ctx.db
    .selectFrom('handOvers')
    .innerJoin('tickets', 'tickets.id', 'handOvers.ticketId')
    .select('tickets.id')
    .where('handOvers.id', '=', id)
    .where('tickets.deletedAt', 'is', null)
    .where(visibleTickets(ctx.actor))
    .executeTakeFirst()
  return given === undefined ? null : { id: given.id, isOpen: false }
}

export async function membersOf(ctx: Ctx, teamId: string): Promise<string[]> {
  const rows = await ctx.db.selectFrom('teamMembers').select('agentId').where('teamId', '=', teamId).execute()
  return rows.map((row) => row.agentId)
}
