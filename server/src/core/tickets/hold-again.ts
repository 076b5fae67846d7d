import { assertMay } from '../access'
import type { Ctx } from '../context'
import { beginAct } from './act'
import { messageAlreadySent } from './errors'
import { type MessageRow, updateMessage } from './message-store'
import type { TicketRow } from './ticket'
import { findReleasing, findSubmission } from './unreleased-store'

/** Takes back the release of a message that has not left: it waits again. False where nobody had released it. */
export async function holdAgain(
  ctx: Ctx,
  { ticket, message }: { ticket: TicketRow; message: MessageRow },
): Promise<boolean> {
  const releasing = await findReleasing(ctx, message)
  if (releasing === null) return false
  assertMay(ctx.actor, 'ticket.release', ticket)
  if (!(await ctx.house.outbound.holdReply(ctx, message.id, { hold: 'release', at: null }))) throw messageAlreadySent()
  const { body } = await findSubmission(ctx, message)
  const act = beginAct(ctx, ticket)
  const sideId = message.sideConversationId
  act.record({
    body: {
      type: 'message.heldAgain',
      messageId: message.id,
      ...(sideId !== null && { sideConversationId: sideId }),
    },
    undoesEventId: releasing.eventId,
  })
  act.set({
    unreleasedCount: ticket.unreleasedCount + 1,
    scheduledCount: Math.max(0, ticket.scheduledCount - 1),
  })
  await Promise.all([
    act.finish(),
    updateMessage(ctx, message.id, { hold: 'release', releaseAt: new Date(body.releaseAt) }),
  ])
  return true
}
