import { forbidden, loadSeat, mayOn, seatOf } from '../access'
import type { Ctx, Seat } from '../context'
import { beginAct } from './act'
import {
  messageAlreadySent,
  messageNotForRelease,
  messageUnknown,
  releaseAuthorCannot,
  releaseOwnReply,
} from './errors'
import { findMessage, lockMessage, type MessageRow, recentMessages, updateMessage } from './message-store'
import { refuseStale } from './outgoing-message'
import { releaseOf } from './release'
import { answeredBy } from './reply-to-ticket'
import type { TicketRow } from './ticket'
import { findUnreleased } from './unreleased-store'

/**
 * A second agent's yes. The release counts as the moment of submitting: it answers what is on the ticket then, so whatever
 * came after the message has to be seen first (`reply.stale`). It leaves when the undo time of whoever released it ends,
 * since a slip of the hand is as likely here as there, or at its author's later moment; until then it is a scheduled reply,
 * which steps back when the customer writes. Its author must still be allowed to answer: access of now counts.
 */
export async function releaseReply(
  ctx: Ctx,
  id: string,
  { seenMessageId }: { seenMessageId?: string | undefined } = {},
): Promise<{ id: string }> {
  const { message, ticket } = await lockWaiting(ctx, id)
  const sideId = message.sideConversationId
  const author = await seatOfAuthor(ctx, message)
  if (author === null || !mayOn(author, sideId === null ? 'ticket.reply' : 'ticket.side', ticket))
    throw releaseAuthorCannot()
  const recent = await recentMessages(ctx, ticket.id)
  const personIds = [message.authorId, seatOf(ctx.actor).personId]
  refuseStale(recent, seenMessageId ?? message.id, { personIds, sideId })
  const { at: earliest } = await releaseOf(ctx, undefined)
  const at = message.releaseAt !== null && message.releaseAt > earliest ? message.releaseAt : earliest
  if (!(await ctx.house.outbound.holdReply(ctx, message.id, { hold: 'scheduled', at }))) throw messageAlreadySent()
  const act = beginAct(ctx, ticket)
  act.record({
    body: {
      type: 'message.released',
      messageId: message.id,
      authorId: message.authorId,
      answers: sideId === null ? answeredBy(ticket, recent) : [],
      releaseAt: at.toISOString(),
      ...(sideId !== null && { sideConversationId: sideId }),
    },
  })
  act.set({
    unreleasedCount: Math.max(0, ticket.unreleasedCount - 1),
    scheduledCount: ticket.scheduledCount + 1,
  })
  await Promise.all([act.finish(), updateMessage(ctx, message.id, { hold: 'scheduled', releaseAt: at })])
  return { id: message.id }
}

/** What waits for release, its ticket locked, for somebody who may decide about it. */
export async function lockWaiting(ctx: Ctx, id: string): Promise<{ message: MessageRow; ticket: TicketRow }> {
  const found = await lockMessage(ctx, () => findMessage(ctx, id))
  if (found === null) throw messageUnknown()
  const message = await findUnreleased(ctx, id)
  if (message?.authorId === seatOf(ctx.actor).personId) throw releaseOwnReply()
  if (!mayOn(ctx.actor, 'ticket.release', found.ticket)) throw forbidden('ticket.release')
  if (message?.hold !== 'release') throw messageNotForRelease()
  return { message, ticket: found.ticket }
}

/** As the author is now; null where they have no active seat any more. Never to act in their name. */
export const seatOfAuthor = async (ctx: Ctx, message: MessageRow): Promise<Seat | null> =>
  message.authorId === null ? null : loadSeat(ctx.db, message.authorId, { kind: 'token', id: '', scopes: ['read'] })
