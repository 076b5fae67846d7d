import { AppError } from '../../../platform/errors'
import { assertMay } from '../../access'
import type { Ctx } from '../../context'
import { beginAct } from '../act'
import { findActEvent } from '../merges/merge-store'
import type { TicketRow } from '../ticket'
import { lockTicket } from '../ticket-store'
import { undoEvent } from '../undo-event'

/** The incident knows what its tickets are answered, so that later ones can be offered the same. */
export async function noteSolution(
  ctx: Ctx,
  ref: string,
  { html, bulkId }: { html: string; bulkId: string },
): Promise<TicketRow> {
  const ticket = await lockTicket(ctx, ref)
  assertMay(ctx.actor, 'ticket.change', ticket)
  const { incidentAnswer, incidentSolvedAt } = ticket
  const act = beginAct(ctx, ticket)
  act.set({ incidentAnswer: html, incidentSolvedAt: ctx.now })
  act.record({
    body: {
      type: 'incident.solved',
      before: incidentSolvedAt === null ? null : { at: incidentSolvedAt.toISOString() },
      after: { at: ctx.now.toISOString() },
      bulkId,
    },
    personal: { before: incidentAnswer, after: html },
  })
  return act.finish()
}

/** With the answering itself; what was undone or answered anew since stays as it is, and so does what is out of sight. */
export async function takeBackSolution(ctx: Ctx, incidentId: string, bulkId: string): Promise<void> {
  const eventId = await findActEvent(ctx, incidentId, { type: 'incident.solved', key: 'bulkId', id: bulkId })
  if (eventId === null) return
  try {
    await undoEvent(ctx, eventId, { isForced: false })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
  }
}
