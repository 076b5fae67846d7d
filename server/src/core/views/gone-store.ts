import { sql } from 'kysely'
import type { Ctx } from '../context'

/** Those of the ids, and of `field.<key>`, that are kept and offered no longer; of agents, who have left. */
export async function findArchived(ctx: Ctx, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  const found = await sql<{ key: string }>`select key from (
      select id::text as key from statuses where is_archived
      union all select id::text from types where is_archived
      union all select id::text from categories where is_archived
      union all select id::text from tags where is_archived
      union all select person_id::text from agents where not is_active
      union all select 'field.' || key from custom_fields where is_archived and applies_to = 'ticket'
    ) gone where key = any(${[...keys]}::text[])`.execute(ctx.db)
  return new Set(found.rows.map(({ key }) => key))
}
