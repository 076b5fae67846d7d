import type { Insertable } from 'kysely'
import type { DB } from '../../platform/db'
import type { Ctx } from '../context'

type Wanted = { purpose: string; tokenHash: Buffer }

export async function insertOneTimeToken(ctx: Ctx, row: Insertable<DB['oneTimeTokens']>): Promise<void> {
  await ctx.db.insertInto('oneTimeTokens').values(row).execute()
}

export async function findOneTimeToken(ctx: Ctx, wanted: Wanted): Promise<{ personId: string | null } | null> {
  const found = await ctx.db
    .selectFrom('oneTimeTokens')
    .select('personId')
    .where('tokenHash', '=', wanted.tokenHash)
    .where('purpose', '=', wanted.purpose)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', ctx.now)
    .executeTakeFirst()
  return found ?? null
}

export async function takeOneTimeToken(ctx: Ctx, wanted: Wanted): Promise<{ personId: string | null } | null> {
  const taken = await ctx.db
    .updateTable('oneTimeTokens')
    .set({ usedAt: ctx.now })
    .where('tokenHash', '=', wanted.tokenHash)
    .where('purpose', '=', wanted.purpose)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', ctx.now)
    .returning('personId')
    .executeTakeFirst()
  return taken ?? null
}

export async function deleteOneTimeTokens(
  ctx: Ctx,
  purposes: readonly string[],
  personId: string | null,
): Promise<void> {
  const query = ctx.db.deleteFrom('oneTimeTokens').where('purpose', 'in', purposes)
  await (personId === null ? query : query.where('personId', '=', personId)).execute()
}
