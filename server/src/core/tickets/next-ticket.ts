import type { RouteAnswer } from '@foyer/contract/route'
import type { nextTicket as nextTicketRoute } from '@foyer/contract/tickets'
import { seatOf } from '../access'
import type { Ctx } from '../context'
import { findNext } from './next-ticket-store'
import { presentSummary } from './present-ticket'
import type { SummaryView } from './ticket-view-store'

type Next = RouteAnswer<typeof nextTicketRoute>

/** What matters most to the caller now, and why it comes before the others; `after` is the ticket they leave. */
export async function nextTicket(ctx: Ctx, { after }: { after?: number | undefined }): Promise<Next> {
  const { row, names } = await findNext(ctx, seatOf(ctx.actor), after ?? null)
  return row === null
    ? { ticket: null, reason: null }
    : { ticket: presentSummary(row, names), reason: reasonOf(row, ctx.now) }
}

function reasonOf({ dueAt, priority }: SummaryView, now: Date): Next['reason'] {
  if (dueAt !== null && dueAt < now) return 'duePassed'
  return priority === 'urgent' || priority === 'high' ? priority : 'waitsLongest'
}
