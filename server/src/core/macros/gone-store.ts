import { sql } from 'kysely'
import type { Ctx } from '../context'

/** A name as an action gives it, and of which kind it is. */
export type Named = { kind: string; value: string }

/** Those that are there and in use. A status may be named by its category; tags are the same without regard to case. */
export async function findInUse(ctx: Ctx, named: readonly Named[]): Promise<Set<string>> {
  if (named.length === 0) return new Set()
  const found = await sql<Named>`select kind, value
    from unnest(${named.map(({ kind }) => kind)}::text[], ${named.map(({ value }) => value)}::text[]) as given(kind, value)
    where case kind
      when 'status' then exists (select from statuses where not is_archived and (key = value or category = value))
      when 'type' then exists (select from types where not is_archived and key = value)
      when 'category' then exists (select from categories where not is_archived and id::text = value)
      when 'agent' then exists (select from agents where is_active and person_id::text = value)
      when 'team' then exists (select from teams where id::text = value)
      when 'tag' then exists (select from tags where not is_archived and lower(name) = lower(value))
      when 'field' then exists (select from custom_fields
        where not is_archived and applies_to = 'ticket' and key = value)
    end`.execute(ctx.db)
  return new Set(found.rows.map(({ kind, value }) => `${kind} ${value}`))
}
