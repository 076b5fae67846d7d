import { sql } from 'kysely'
import type { Ctx } from './context'
import { mostMerges } from './most-merges'

/** What can go into another of its kind: each row of these names in `merged_into_id` where it went. */
type Merging = 'tickets' | 'persons'
type Step = { id: string; depth: number }

/** The row and those it went into, one after another; the last one is what is left of all. */
export async function mergeChain(ctx: Ctx, table: Merging, id: string): Promise<string[]> {
  const rows = sql.table(table)
  const found = await sql<Step>`with recursive chain as (
      select id, merged_into_id, 0 as depth from ${rows} where id = ${id}
      union all select r.id, r.merged_into_id, c.depth + 1 from chain c join ${rows} r on r.id = c.merged_into_id
      where c.depth <= ${mostMerges})
    select id, depth from chain order by depth`.execute(ctx.db)
  return found.rows.map((row) => row.id)
}

/** The row and everything that went into it, with how many merges the longest way there takes. */
export async function mergeTree(ctx: Ctx, table: Merging, id: string): Promise<{ ids: string[]; height: number }> {
  const rows = sql.table(table)
  const found = await sql<Step>`with recursive tree as (
      select id, 0 as depth from ${rows} where id = ${id}
      union all select r.id, c.depth + 1 from tree c join ${rows} r on r.merged_into_id = c.id
      where c.depth <= ${mostMerges})
    select id, depth from tree`.execute(ctx.db)
  return { ids: found.rows.map((row) => row.id), height: Math.max(0, ...found.rows.map((row) => row.depth)) }
}
