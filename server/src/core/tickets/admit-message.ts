import { assertMay } from '../access'
import type { Ctx } from '../context'
import { type Act, beginAct } from './act'
import { changeState } from './change-status'
import { messageNotHeld, messageUnknown, statusUnknown } from './errors'
import { findMessage, lockMessage, type MessageRow, updateMessage } from './message-store'
import { saveParticipants } from './participant-store'
import { addParticipants } from './participants'
import { previewOf } from './preview'
import { addSidePeople } from './side/side-store'
import { afterIncoming } from './ticket'
import { findStatus } from './ticket-store'

/** Accepts a held message: it is public and counts like any other from its `receivedAt` on. */
export async function admitMessage(
  ctx: Ctx,
  id: string,
  options: { addParticipant: boolean },
): Promise<{ id: string }> {
  const { held, act } = await lockHeld(ctx, id)
  if (held.sideConversationId !== null)
    return admitAside(ctx, act, { held, sideId: held.sideConversationId, ...options })
  act.record({ body: { type: 'message.admitted', messageId: held.id, receivedAt: held.receivedAt.toISOString() } })
  act.set({ preview: previewOf(held.visibleText) })
  const open = await findStatus(ctx, 'open')
  if (open === null) throw statusUnknown()
  const kind = {
    autoKind: held.autoKind as 'reply' | 'generated' | 'report' | 'bulk' | null,
    isBounce: held.isBounce,
    isHeld: false,
    receivedAt: held.receivedAt,
  }
  const state = afterIncoming(act.now, kind, open)
  if (state !== act.now) await changeState(ctx, act, state, open)
  const personId = options.addParticipant ? held.authorId : null
  const people = personId === null ? [] : await addParticipants(ctx, act, [{ personId, standing: 'active' }])
  await Promise.all([
    act.finish(),
    updateMessage(ctx, held.id, { isHeld: false, visibility: 'public', heldReason: null }),
    saveParticipants(ctx, held.ticketId, people),
  ])
  return held
}

/** In a side conversation it goes on being for agents alone; whoever wrote it may take part there, never in the ticket. */
async function admitAside(
  ctx: Ctx,
  act: Act,
  { held, sideId, addParticipant }: { held: MessageRow; sideId: string; addParticipant: boolean },
): Promise<{ id: string }> {
  act.record({ body: { type: 'message.admitted', messageId: held.id, receivedAt: held.receivedAt.toISOString() } })
  await Promise.all([
    act.finish(),
    updateMessage(ctx, held.id, { isHeld: false, heldReason: null }),
    addSidePeople(ctx, sideId, addParticipant && held.authorId !== null ? [held.authorId] : []),
  ])
  return held
}

/** Refuses a held message: it stays on the ticket as an internal one and counts as if it had not come. */
export async function refuseMessage(ctx: Ctx, id: string): Promise<{ id: string }> {
  const { held, act } = await lockHeld(ctx, id)
  act.record({ body: { type: 'message.refused', messageId: held.id } })
  await Promise.all([act.finish(), updateMessage(ctx, held.id, { isHeld: false, heldReason: null })])
  return held
}

async function lockHeld(ctx: Ctx, id: string): Promise<{ held: MessageRow; act: Act }> {
  const found = await lockMessage(ctx, () => findMessage(ctx, id))
  if (found === null) throw messageUnknown()
  const { message: held, ticket } = found
  assertMay(ctx.actor, 'ticket.admit', ticket)
  if (!held.isHeld) throw messageNotHeld()
  const act = beginAct(ctx, ticket)
  act.set({ heldCount: Math.max(0, ticket.heldCount - 1) })
  return { held, act }
}
