import { MergeReason } from '@foyer/contract/merges'
import type { TicketSummary } from '@foyer/contract/tickets'
import type { z } from 'zod'
import type { Ctx } from '../../context'
import { presentSummary } from '../present-ticket'
import { findTicket } from '../ticket-store'
import { readPage } from '../ticket-view-store'
import { candidatesPage } from './candidate-store'

type Candidate = TicketSummary & { reason: z.output<typeof MergeReason> }

/** What a ticket may be one with, the likeliest first; only of what the actor may see. */
export async function listMergeCandidates(ctx: Ctx, ref: string): Promise<{ items: Candidate[]; nextCursor: null }> {
  const { rows, names } = readPage(await candidatesPage(ctx, await findTicket(ctx, ref)))
  const items = rows.map((row) => ({ ...presentSummary(row, names), reason: MergeReason.parse(row.reason) }))
  return { items, nextCursor: null }
}
