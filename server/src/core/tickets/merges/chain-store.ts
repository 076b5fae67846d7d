import type { Ctx } from '../../context'
import { mergeChain, mergeTree } from '../../merge-chain-store'
import { mostMerges } from '../../most-merges'
import { ticketUnknown } from '../errors'
import { lockTickets } from '../lock-store'
import type { TicketRow } from '../ticket'

/** The ticket and those it went into, one after another; the last one is where its messages are. */
export const chainOf = (ctx: Ctx, id: string): Promise<string[]> => mergeChain(ctx, 'tickets', id)

/** The ticket and everything that went into it, with how many merges the longest way there takes. */
export const subtreeOf = (ctx: Ctx, id: string) => mergeTree(ctx, 'tickets', id)

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
