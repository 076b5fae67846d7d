import { AppError } from '../../platform/errors'
import { assertMay } from '../access'
import type { Ctx } from '../context'
import { beginAct } from './act'
import { setDeleted } from './delete-ticket'
import { lockMessage } from './message-store'
import { takeBack } from './recall-message'
import { findTicket } from './ticket-store'
import { findUnreleased } from './unreleased-store'

/**
 * Takes a mail back that has not left, without a draft of it; the ticket goes with it where it holds nothing else. False
 * where it has left, or was taken back before.
 */
export async function withdrawMail(ctx: Ctx, messageId: string): Promise<boolean> {
  const lock = (id: string) => findTicket(ctx, id, { isLocked: true, withDeleted: true })
  const found = await lockMessage(ctx, () => findUnreleased(ctx, messageId), lock)
  if (found === null) return false
  const { message, ticket } = found
  assertMay(ctx.actor, 'ticket.reply', ticket)
  try {
    await takeBack(ctx, { ticket, message, reason: 'byHand', draftOf: null })
  } catch (error) {
    if (error instanceof AppError && error.code === 'message.alreadySent') return false
    throw error
  }
  const left = await lock(ticket.id)
  if (left.messageCount === 0 && left.mergedIntoId === null) {
    const act = beginAct(ctx, left)
    setDeleted(ctx, act, true)
    await act.finish()
  }
  return true
}
