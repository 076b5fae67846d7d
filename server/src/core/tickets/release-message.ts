import type { Ctx } from '../context'
import { activity, beginAct } from './act'
import { changeState } from './change-status'
import { lockMessage, updateMessage } from './message-store'
import { previewOf } from './preview'
import { runMacros } from './run-macros'
import { afterReply, enterStatus } from './ticket'
import { findStatus, findTicket } from './ticket-store'
import { findSubmission, findUnreleased } from './unreleased-store'
import { waitingStatus } from './waiting-status'

/**
 * The undo time is over, or the scheduled moment has come: the message is sent from now on. A scheduled one moves its
 * ticket only now. False where it was sent or taken back before.
 */
export async function releaseMessage(ctx: Ctx, messageId: string): Promise<boolean> {
  const lock = (ticketId: string) => findTicket(ctx, ticketId, { isLocked: true, withDeleted: true })
  const found = await lockMessage(ctx, () => findUnreleased(ctx, messageId), lock)
  if (found === null) return false
  const { message, ticket } = found
  const { eventId, body } = await findSubmission(ctx, message)
  const act = beginAct(ctx, ticket)
  act.set({ firstReplyAt: ticket.firstReplyAt ?? ctx.now })
  act.record({
    body: { type: 'message.sent', messageId, answers: body.answers, isReply: body.isReply },
    causeEventId: eventId,
  })
  if (body.hold === 'scheduled') {
    act.set({
      scheduledCount: Math.max(0, ticket.scheduledCount - 1),
      preview: previewOf(message.visibleText),
      waitingSince: afterReply(act.now).waitingSince,
      ...activity(ctx.now),
    })
    const macros = body.macros ?? []
    const isMoved = await runMacros(ctx, act, { macros, messageId, skipUnfit: true, meId: message.authorId })
    if (!isMoved || body.status !== null) await moveOn(ctx, act, body.status)
  }
  // A scheduled one stands on the ticket where it was sent, not where it was written.
  const moment = body.hold === 'scheduled' ? { createdAt: ctx.now, receivedAt: ctx.now } : {}
  await Promise.all([act.finish(), updateMessage(ctx, messageId, { releaseAt: null, ...moment })])
  return true
}

/** To the status that was asked for when it was written, else as any reply does. */
async function moveOn(ctx: Ctx, act: ReturnType<typeof beginAct>, key: string | null): Promise<void> {
  if (key === null && act.now.statusCategory !== 'open') return
  const status = (key === null ? null : await findStatus(ctx, key)) ?? (await waitingStatus(ctx))
  await changeState(ctx, act, enterStatus(act.now, status, ctx.now), status)
}
