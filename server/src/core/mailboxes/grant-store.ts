import { newId } from '../../platform/ids'
import type { Ctx } from '../context'

export type GrantRow = { agentId: string | null; teamId: string | null; level: string }

export const findGrants = (ctx: Ctx, mailboxId: string): Promise<GrantRow[]> =>
  ctx.db
    .selectFrom('mailboxGrants')
    .select(['agentId', 'teamId', 'level'])
    .where('mailboxId', '=', mailboxId)
    .orderBy('id')
    .execute()

/** The whole list at once. */
export async function replaceGrants(ctx: Ctx, mailboxId: string, grants: readonly GrantRow[]): Promise<void> {
  await ctx.db.deleteFrom('mailboxGrants').where('mailboxId', '=', mailboxId).execute()
  if (grants.length === 0) return
  await ctx.db
    .insertInto('mailboxGrants')
    .values(grants.map((grant, index) => ({ id: newId(ctx.now.getTime() + index), mailboxId, ...grant }))) // ids in their order
    .execute()
}

/** Deactivated agents keep a grant they have, but get none. */
export async function findMissingAgents(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const query = ctx.db
    .selectFrom('agents')
    .select('personId')
    .where('personId', 'in', [...ids])
  const rows = await query.where('isActive', '=', true).execute()
  return ids.filter((id) => !rows.some((row) => row.personId === id.toLowerCase()))
}
