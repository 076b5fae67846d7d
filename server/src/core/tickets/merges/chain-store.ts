import { sql } from 'kysely'
import type { Ctx } from '../../context'
import { ticketUnknown } from '../errors'
import { lockTickets } from '../lock-store'
import type { TicketRow } from '../ticket'

/** Readers follow a merged ticket this far (`channels/email/facts-store.ts`). */
export const mostMerges = 20

type Link = { id: string; mergedIntoId: string | null }

/** The ticket and those it went into, one after another; the last one is where its messages are. */
export async function chainOf(ctx: Ctx, id: string): Promise<string[]> {
  const found = await sql<Link & { depth: number }>`with recursive chain as (
      select id, merged_into_id, 0 as depth from tickets where id = ${id}
      union all select t.id, t.merged_into_id, c.depth + 1 from chain c join tickets t on t.id = c.merged_into_id
      where c.depth <= ${mostMerges})
    select id, merged_into_id, depth from chain order by depth`.execute(ctx.db)
  return found.rows.map((row) => row.id)
}

/** The ticket and everything that went into it, with how many merges the longest way there takes. */
export async function subtreeOf(ctx: Ctx, id: string): Promise<{ ids: string[]; height: number }> {
  const found = await sql<{ id: string; depth: number }>`with recursive tree as (
      select id, 0 as depth from tickets where id = ${id}
      union all select t.id, c.depth + 1 from tree c join tickets t on t.merged_into_id = c.id
      where c.depth <= ${mostMerges})
    select id, depth from tree`.execute(ctx.db)
  return { ids: found.rows.map((row) => row.id), height: Math.max(0, ...found.rows.map((row) => row.depth)) }
}

/** Locks all of several tickets, in the order of their ids, so that two acts on the same ones wait for each other. */
export async function lockAll(ctx: Ctx, ids: readonly string[]): Promise<TicketRow[]> {
  const wanted = [...new Set(ids)]
  const rows = await lockTickets(ctx, wanted)
  if (rows.length < wanted.length) throw ticketUnknown()
  return rows
}

/**
 * Locks a ticket together with all it went into. A merge may lengthen the chain while the locks are waited for: it is
 * read again under them.
 */
export async function lockChains(ctx: Ctx, starts: readonly string[]): Promise<Map<string, TicketRow>> {
  for (let tries = 0; tries < 5; tries++) {
    const rows = await lockAll(ctx, (await Promise.all(starts.map((id) => chainOf(ctx, id)))).flat())
    const locked = new Map(rows.map((row) => [row.id, row]))
    if (rows.every((row) => row.mergedIntoId === null || locked.has(row.mergedIntoId))) return locked
  }
  throw ticketUnknown()
}

/** Where a locked ticket's messages are. */
export function endOf(locked: ReadonlyMap<string, TicketRow>, id: string): TicketRow {
  let ticket = locked.get(id)
  for (let steps = 0; ticket !== undefined && steps <= mostMerges; steps++) {
    if (ticket.mergedIntoId === null) return ticket
    ticket = locked.get(ticket.mergedIntoId)
  }
  throw ticketUnknown()
}
