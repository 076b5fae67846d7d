import type { Ctx } from '../context'
import { beginAct } from './act'
import { findParticipants, removeParticipants, saveParticipants } from './participant-store'
import { addParticipants } from './participants'
import { addSidePeople, removeSidePerson, sideOfMessage } from './side/side-store'
import { findTicket } from './ticket-store'

/**
 * Somebody a message went to was the wrong one: whoever was meant takes their place, in Cc or in its side conversation.
 * Nothing where they are in neither.
 */
export async function replaceParticipant(
  ctx: Ctx,
  { ticketId, messageId }: { ticketId: string; messageId: string },
  { from, to }: { from: string; to: string },
): Promise<void> {
  const ticket = await findTicket(ctx, ticketId, { isLocked: true, withDeleted: true })
  const sideId = await sideOfMessage(ctx, messageId)
  if (sideId !== null) {
    if (await removeSidePerson(ctx, sideId, from)) await addSidePeople(ctx, sideId, [to])
    return
  }
  const gone = (await findParticipants(ctx, ticket.id)).find((one) => one.personId === from)
  if (gone === undefined) return
  const act = beginAct(ctx, ticket)
  act.record({ body: { type: 'ticket.participantRemoved', personId: from, standing: gone.standing } })
  const added = await addParticipants(ctx, act, [{ personId: to, standing: gone.standing }])
  await act.finish()
  await removeParticipants(ctx, ticket.id, [from])
  await saveParticipants(ctx, ticket.id, added)
}
