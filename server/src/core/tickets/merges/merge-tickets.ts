import { inSavepoint } from '../../../platform/db'
import { AppError } from '../../../platform/errors'
import type { Ctx } from '../../context'
import type { TicketOutcome } from '../change-tickets'
import { lockTickets } from '../lock-store'
import { mergeTicket } from './merge-ticket'

/**
 * Many tickets go into one, each by the rules of a single merge: what one refuses costs the others nothing. All are locked
 * first, in the order of their ids.
 */
export async function mergeTickets(ctx: Ctx, ids: readonly string[], into: string): Promise<TicketOutcome[]> {
  const locked = new Map((await lockTickets(ctx, [...ids, into])).map((ticket) => [ticket.id, ticket.version]))
  const outcomes: TicketOutcome[] = []
  for (const ticketId of ids) {
    const before = locked.get(ticketId)
    outcomes.push(
      before === undefined
        ? { ticketId, refusedCode: 'ticket.unknown' }
        : await mergeOne(ctx, { ticketId, into, before }),
    )
  }
  return outcomes
}

async function mergeOne(
  ctx: Ctx,
  { ticketId, into, before }: { ticketId: string; into: string; before: number },
): Promise<TicketOutcome> {
  try {
    const merged = await inSavepoint(ctx.db, () => mergeTicket(ctx, ticketId, { into, addParticipants: false }))
    return { ticketId, versions: { before, after: merged.version } }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { ticketId, refusedCode: error.code }
  }
}
