import type { Ctx } from '../context'
import { activity, beginAct } from './act'
import { changeState } from './change-status'
import { lockMessage, updateMessage } from './message-store'
import { saveParticipants } from './participant-store'
import { addParticipants, type ParticipantToAdd } from './participants'
import { previewOf } from './preview'
import { givePromise, settlePromise } from './promise'
import { participantsOf } from './recipients'
import { movesLater } from './release'
import { runMacros } from './run-macros'
import { waitForThirdParty } from './side/wait-for-third-party'
import { afterReply, enterStatus } from './ticket'
import { findStatus, findTicket } from './ticket-store'
import { findReleasing, findSubmission, findUnreleased } from './unreleased-store'
import { waitingStatus } from './waiting-status'

/**
 * The undo time is over, or the scheduled moment has come: the message is sent from now on. One that was scheduled, or had to be
 * released, moves its ticket only now. False where it was sent or taken back before.
 */
export async function releaseMessage(ctx: Ctx, messageId: string): Promise<boolean> {
  const lock = (ticketId: string) => findTicket(ctx, ticketId, { isLocked: true, withDeleted: true })
  const found = await lockMessage(ctx, () => findUnreleased(ctx, messageId), lock)
  if (found === null) return false
  const { message, ticket } = found
  const { eventId, body } = await findSubmission(ctx, message)
  const releasing = body.hold === 'release' ? await findReleasing(ctx, message) : null
  const act = beginAct(ctx, ticket)
  const sideId = message.sideConversationId
  if (sideId === null) act.set({ firstReplyAt: ticket.firstReplyAt ?? ctx.now })
  act.record({
    body: {
      type: 'message.sent',
      messageId,
      answers: releasing?.answers ?? body.answers,
      isReply: body.isReply,
      ...(sideId !== null && { sideConversationId: sideId }),
    },
    causeEventId: releasing?.eventId ?? eventId,
  })
  if (body.isReply && sideId === null) settlePromise(ctx, act, messageId)
  const isLater = movesLater(body.hold)
  let people: ParticipantToAdd[] = []
  if (isLater) {
    act.set({
      scheduledCount: Math.max(0, ticket.scheduledCount - 1),
      ...(sideId === null && {
        preview: previewOf(message.visibleText),
        waitingSince: afterReply(act.now).waitingSince,
      }),
      ...activity(ctx.now),
    })
    if (sideId === null) people = await addParticipants(ctx, act, await participantsOf(ctx, ticket, message))
    const macros = body.macros ?? []
    const isMoved = await runMacros(ctx, act, { macros, messageId, skipUnfit: true, meId: message.authorId })
    if (sideId !== null && body.status === null) await waitForThirdParty(ctx, act)
    else if (!isMoved || body.status !== null) await moveOn(ctx, act, body.status)
  }
  // Left behind by its own time, there is nothing to promise any more.
  const { promisedUntil } = body
  if (promisedUntil !== undefined && new Date(promisedUntil) > ctx.now)
    givePromise(ctx, act, { until: promisedUntil, byId: message.authorId, messageId })
  // One for later stands on the ticket where it was sent, not where it was written.
  const moment = isLater ? { createdAt: ctx.now, receivedAt: ctx.now } : {}
  await Promise.all([
    act.finish(),
    updateMessage(ctx, messageId, { releaseAt: null, hold: null, ...moment }),
    saveParticipants(ctx, ticket.id, people),
  ])
  return true
}

/** To the status that was asked for when it was written, else as any reply does. */
async function moveOn(ctx: Ctx, act: ReturnType<typeof beginAct>, key: string | null): Promise<void> {
  if (key === null && act.now.statusCategory !== 'open') return
  const status = (key === null ? null : await findStatus(ctx, key)) ?? (await waitingStatus(ctx))
  await changeState(ctx, act, enterStatus(act.now, status, ctx.now), status)
}
