import type { Ctx } from '../context'

export async function hasRelay(ctx: Ctx): Promise<boolean> {
  return (await ctx.db.selectFrom('relays').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** Everybody who ever had a seat, for their names stay in the history. */
export const findAgentNames = (ctx: Ctx): Promise<{ id: string; name: string; role: string; isActive: boolean }[]> =>
  ctx.db
    .selectFrom('agents')
    .innerJoin('persons', 'persons.id', 'agents.personId')
    .select(['persons.id', 'persons.name', 'agents.role', 'agents.isActive'])
    .orderBy('persons.name')
    .orderBy('persons.id')
    .execute()
