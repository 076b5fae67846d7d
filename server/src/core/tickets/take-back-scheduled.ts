import type { Ctx } from '../context'
import { takeBack } from './recall-message'
import type { TicketRow } from './ticket'
import { findTicket } from './ticket-store'
import { findScheduledIds, findSubmission, findUnreleased } from './unreleased-store'

/** The customer wrote first: what was to be sent later may no longer fit, and is its author's draft again; what was only for silence goes. */
export async function takeBackScheduled(ctx: Ctx, locked: TicketRow): Promise<TicketRow> {
  let ticket = locked
  for (const id of await findScheduledIds(ctx, locked.id)) {
    const message = await findUnreleased(ctx, id)
    if (message === null) continue
    const { body } = await findSubmission(ctx, message)
    await takeBack(
      ctx,
      body.ifUnanswered
        ? { ticket, message, reason: 'answered', draftOf: null }
        : { ticket, message, reason: 'customerWrote' },
    )
    ticket = await findTicket(ctx, locked.id, { isLocked: true, withDeleted: true })
  }
  return ticket
}
