import { canSee, seatOf } from '../access'
import type { Ctx } from '../context'
import { takeBack } from './recall-message'
import { lockWaiting, seatOfAuthor } from './release-reply'

/**
 * A second agent's no, with its reason: the text is its author's draft again. An author who has no seat any more, or no
 * longer sees the ticket, would never find it there: then whoever sends it back has it as a draft of their own.
 */
export async function sendBackReply(
  ctx: Ctx,
  id: string,
  { reason }: { reason: string },
): Promise<{ ticketId: string; draftOf: string }> {
  const { message, ticket } = await lockWaiting(ctx, id)
  const author = await seatOfAuthor(ctx, message)
  const draftOf = author !== null && canSee(author, ticket) ? author.personId : seatOf(ctx.actor).personId
  await takeBack(ctx, { ticket, message, reason: 'sentBack', draftOf, said: reason.trim() })
  return { ticketId: ticket.id, draftOf }
}
