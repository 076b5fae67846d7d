import { AppError } from '../../../platform/errors'
import { assertMay, seatOf } from '../../access'
import type { Ctx } from '../../context'
import { asRecord } from '../as-record'
import { messageAlreadySent, messageWaitsForRelease } from '../errors'
import { findEvent } from '../event-store'
import { findMessage, lockMessage } from '../message-store'
import { takeBack } from '../recall-message'
import { findUnreleased } from '../unreleased-store'

/**
 * Takes a reply among many back, by the event of its writing; answers the code of what speaks against it. It becomes nobody's
 * draft: the text stays with the incident, and forty drafts of it would only be in the way.
 */
export async function takeBackAnswer(ctx: Ctx, eventId: string): Promise<string | null> {
  const event = await findEvent(ctx, eventId)
  if (event === null || event.isUndone) return null
  const messageId = String(asRecord(event.data).messageId)
  try {
    const found = await lockMessage(ctx, () => findMessage(ctx, messageId))
    const message = await findUnreleased(ctx, messageId)
    if (found === null || message === null) throw messageAlreadySent()
    const isOwn = message.authorId === seatOf(ctx.actor).personId
    if (message.hold === 'release' && !isOwn) throw messageWaitsForRelease()
    if (!isOwn) assertMay(ctx.actor, 'ticket.reply', found.ticket)
    await takeBack(ctx, { ticket: found.ticket, message, reason: 'byHand', draftOf: null })
    return null
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}
