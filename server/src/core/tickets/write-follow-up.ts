import type { Ctx } from '../context'
import { beginAct } from './act'
import { findMessage, lockMessage } from './message-store'
import { writeMessage } from './reply-to-ticket'
import { isAnswered } from './unreleased-store'

type FollowUp = { html: string; address: string; at: Date }

/**
 * A reply that leaves later, unless the customer writes before: an answer takes it back. Null where there is one already,
 * or the ticket is spam or gone.
 */
export async function writeFollowUp(ctx: Ctx, messageId: string, given: FollowUp): Promise<string | null> {
  const found = await lockMessage(ctx, () => findMessage(ctx, messageId))
  if (found === null) return null
  const { ticket } = found
  if (ticket.statusCategory === 'spam' || ticket.deletedAt !== null) return null
  if (await isAnswered(ctx, ticket.id, found.message.createdAt)) return null
  const mail = {
    visibility: 'public' as const,
    html: given.html,
    to: [given.address],
    cc: [],
    ifUnanswered: true as const,
  }
  const { id } = await writeMessage(ctx, beginAct(ctx, ticket), mail, { at: given.at, hold: 'scheduled' })
  return id
}
