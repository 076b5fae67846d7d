import type { TicketEventBody } from '@foyer/contract/events'
import { MailAddress } from '@foyer/contract/primitives'
import { z } from 'zod'
import { assertMay } from '../access'
import type { Ctx } from '../context'
import { returnToDraft } from '../drafts'
import { type Act, activity, beginAct } from './act'
import { asRecord } from './as-record'
import { messageAlreadySent, messageUnknown } from './errors'
import { inverseOf } from './inverse'
import { findMessage, lockMessage, type MessageRow } from './message-store'
import { removeParticipants, saveParticipants } from './participant-store'
import { previewOf } from './preview'
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

/** Takes a message back that was not sent yet: it is its author's draft again, and the ticket as it was before. */
export async function recallMessage(ctx: Ctx, id: string): Promise<{ ticketId: string }> {
  const found = await lockMessage(ctx, () => findMessage(ctx, id))
  if (found === null) throw messageUnknown()
  const { ticket } = found
  assertMay(ctx.actor, 'ticket.reply', ticket)
  const message = await findUnreleased(ctx, id)
  if (message === null) throw messageAlreadySent()
  await takeBack(ctx, { ticket, message, reason: 'byHand' })
  return { ticketId: ticket.id }
}

/** On a ticket whose lock is held. */
export async function takeBack(
  ctx: Ctx,
  { ticket, message, reason }: { ticket: TicketRow; message: MessageRow; reason: 'byHand' | 'customerWrote' },
): Promise<void> {
  if (!(await ctx.house.outbound.recallReply(ctx, message.id))) throw messageAlreadySent()
  const submitted = await findSubmission(ctx, message)
  const act = beginAct(ctx, ticket)
  act.record({ body: { type: 'message.recalled', messageId: message.id, reason }, undoesEventId: submitted.eventId })
  if (submitted.body.hold === 'scheduled') act.set({ scheduledCount: Math.max(0, ticket.scheduledCount - 1) })
  else if (message.homeId === null) await restoreTicket(ctx, act, submitted)
  else waitAgain(act, submitted)
  const attachmentIds = await removeMessage(ctx, message.id)
  const newest = await newestLeft(ctx, ticket.id)
  act.set({
    messageCount: Math.max(0, ticket.messageCount - 1),
    attachmentCount: Math.max(0, ticket.attachmentCount - attachmentIds.length),
    ...(newest !== null && { preview: previewOf(newest.visibleText), ...activity(newest.createdAt) }),
  })
  await act.finish()
  if (message.authorId !== null)
    await returnToDraft(
      ctx,
      { agentId: message.authorId, ticketId: ticket.id },
      {
        html: message.html ?? '',
        text: message.text,
        to: namesOf(message.toAddresses),
        cc: namesOf(message.ccAddresses),
        bcc: namesOf(message.bccAddresses),
        attachmentIds,
        macroIds: (submitted.body.macros ?? []).map(({ id }) => id),
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
