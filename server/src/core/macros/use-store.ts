import { sql } from 'kysely'
import { seatOf } from '../access'
import type { Ctx } from '../context'

/** Each of the macros was used once more by the caller; in the order of the ids, so that two acts do not block each other. */
export async function countUses(ctx: Ctx, macroIds: readonly string[]): Promise<void> {
  if (macroIds.length === 0) return
  await sql`insert into macro_uses (macro_id, agent_id, use_count, last_used_at)
    select id, ${seatOf(ctx.actor).personId}::uuid, 1, ${ctx.now}::timestamptz
    from unnest(${[...new Set(macroIds)].sort()}::uuid[]) as used(id)
    on conflict (macro_id, agent_id) do update
    set use_count = macro_uses.use_count + 1, last_used_at = greatest(macro_uses.last_used_at, excluded.last_used_at)`.execute(
    ctx.db,
  )
}
