import type { TicketEventBody } from '@foyer/contract/events'
import type { Hold } from '@foyer/contract/messages'
import { MailAddress } from '@foyer/contract/primitives'
import { z } from 'zod'
import { assertMay, seatOf } from '../access'
import type { Ctx } from '../context'
import { returnToDraft } from '../drafts'
import { type Act, activity, beginAct } from './act'
import { asRecord } from './as-record'
import { messageAlreadySent, messageUnknown, messageWaitsForRelease } from './errors'
import { holdAgain } from './hold-again'
import { inverseOf } from './inverse'
import { findMessage, lockMessage, type MessageRow } from './message-store'
import { removeParticipants, saveParticipants } from './participant-store'
import { previewOf } from './preview'
import { countOf, movesLater } from './release'
import type { TicketRow } from './ticket'
import {
  eventsOfAct,
  findSubmission,
  findUnreleased,
  newestLeft,
  removeMessage,
  type Submitted,
} from './unreleased-store'

const Addresses = z.array(MailAddress)

/**
 * Takes a message back that was not sent yet: it is its author's draft again, and the ticket as it was before. What only waits
 * for release is its author's to withdraw, with whatever rights are left; of one that was released, the others take back
 * that release alone.
 */
export async function recallMessage(ctx: Ctx, id: string): Promise<{ ticketId: string }> {
  const found = await lockMessage(ctx, () => findMessage(ctx, id))
  if (found === null) throw messageUnknown()
  const { ticket } = found
  const message = await findUnreleased(ctx, id)
  const isOwn = message !== null && message.authorId === seatOf(ctx.actor).personId
  if (message?.hold !== 'release' || !isOwn) assertMay(ctx.actor, 'ticket.reply', ticket)
  if (message === null) throw messageAlreadySent()
  if (message.hold === 'release' && !isOwn) throw messageWaitsForRelease()
  if (!isOwn && (await holdAgain(ctx, { ticket, message }))) return { ticketId: ticket.id }
  await takeBack(ctx, { ticket, message, reason: 'byHand' })
  return { ticketId: ticket.id }
}

type TakingBack = {
  ticket: TicketRow
  message: MessageRow
  reason: 'byHand' | 'customerWrote' | 'answered' | 'sentBack'
  /** Its author's, unless somebody else keeps it for them. */
  draftOf?: string | null
  /** Why, in an agent's words. */
  said?: string
}

/** On a ticket whose lock is held. */
export async function takeBack(
  ctx: Ctx,
  { ticket, message, reason, draftOf = message.authorId, said }: TakingBack,
): Promise<void> {
  if (!(await ctx.house.outbound.recallReply(ctx, message.id))) throw messageAlreadySent()
  const submitted = await findSubmission(ctx, message)
  const act = beginAct(ctx, ticket)
  act.record({
    body: {
      type: 'message.recalled',
      messageId: message.id,
      reason,
      authorId: message.authorId,
      ...(draftOf !== null && draftOf !== message.authorId && { draftOf }),
      ...(message.sideConversationId !== null && { sideConversationId: message.sideConversationId }),
    },
    undoesEventId: submitted.eventId,
    ...(said !== undefined && { personal: { said } }),
  })
  const waited = countOf(message.hold as Hold | null)
  if (waited !== null) act.set({ [waited]: Math.max(0, ticket[waited] - 1) })
  if (!movesLater(submitted.body.hold))
    await (message.homeId === null ? restoreTicket(ctx, act, submitted) : waitAgain(act, submitted))
  const attachmentIds = await removeMessage(ctx, message.id, draftOf)
  const newest = await newestLeft(ctx, ticket.id)
  act.set({
    messageCount: Math.max(0, ticket.messageCount - 1),
    attachmentCount: Math.max(0, ticket.attachmentCount - attachmentIds.length),
    ...(newest !== null && { preview: previewOf(newest.visibleText), ...activity(newest.createdAt) }),
  })
  await act.finish()
  if (draftOf !== null)
    await returnToDraft(
      ctx,
      {
        agentId: draftOf,
        ticketId: ticket.id,
        kind: message.sideConversationId === null ? 'reply' : `side:${message.sideConversationId}`,
      },
      {
        html: message.html ?? '',
        text: message.text,
        to: namesOf(message.toAddresses),
        cc: namesOf(message.ccAddresses),
        bcc: namesOf(message.bccAddresses),
        attachmentIds,
        macroIds: (submitted.body.macros ?? []).map(({ id }) => id),
        ...(submitted.body.withoutHistory && { withoutHistory: true }),
        ...(submitted.body.promisedUntil !== undefined && { promisedUntil: submitted.body.promisedUntil }),
      },
    )
}

const namesOf = (addresses: unknown) => Addresses.parse(addresses).map(({ name, address }) => ({ name, address }))

/** What the reply did to the ticket by the way (status, assignee, participants), as far as nobody has changed it since. */
async function restoreTicket(ctx: Ctx, act: Act, submitted: Submitted): Promise<void> {
  for (const event of await eventsOfAct(ctx, ticketIdOf(act), submitted)) {
    const body = { ...asRecord(event.data), type: event.type } as unknown as TicketEventBody // as it was written
    if (body.type === 'ticket.participantAdded') {
      if (body.before === null) await removeParticipants(ctx, ticketIdOf(act), [body.personId])
      else await saveParticipants(ctx, ticketIdOf(act), [{ personId: body.personId, standing: body.before }])
      act.record({
        body: { type: 'ticket.participantRemoved', personId: body.personId, standing: body.standing },
        undoesEventId: event.id,
      })
      continue
    }
    const inverse = inverseOf(act.now as TicketRow, body, { personal: asRecord(event.personalData), now: ctx.now })
    if (inverse === null || !inverse.isStill) continue
    act.set(inverse.set as Partial<TicketRow>)
    act.record({ body: inverse.body, undoesEventId: event.id })
  }
  // Last, for the reply ended the wait before it moved the status. Who wrote since waits from then.
  const { waitingSince } = submitted.body
  if (waitingSince !== null) act.set({ waitingSince: new Date(waitingSince) })
}

/** Its own ticket was merged into this one since, and is not changed any more: only who waited for it waits on. */
function waitAgain(act: Act, { body }: Submitted): void {
  const since = body.waitingSince === null ? null : new Date(body.waitingSince)
  const { waitingSince, statusCategory } = act.now
  if (since !== null && (waitingSince === null || since < waitingSince) && statusCategory !== 'done')
    act.set({ waitingSince: since })
}

const ticketIdOf = (act: Act): string => act.now.id
