import type { Ctx } from '../context'
import { storeAttachments } from '../files'
import { type Act, activity } from './act'
import { changeState } from './change-status'
import { statusUnknown } from './errors'
import type { IncomingMessage } from './incoming-message'
import { type Author, incomingRow } from './incoming-row'
import { insertMessage, type MessageRow, rememberMessageId } from './message-store'
import { saveParticipants } from './participant-store'
import { addParticipants, type ParticipantToAdd } from './participants'
import { previewOf } from './preview'
import { takeBackScheduled } from './take-back-scheduled'
import { afterIncoming, type IncomingKind, isCustomerMessage, type TicketRow } from './ticket'
import { findStatus } from './ticket-store'

/** What of a written message later steps of its act look at. */
export type WrittenMessage = Pick<MessageRow, 'id' | 'messageIdHeader' | 'referenceIds' | 'visibleText'>
export type Received = { ticket: TicketRow; message: WrittenMessage; isReopened: boolean }

/**
 * Appends one message from outside and finishes the act: on a ticket whose lock is held (`beginAct`), or on one that is
 * being opened by it (`openTicket`). State machine, counts, search text, participants, events. Held messages and bounces
 * are internal.
 */
export async function receiveMessage(
  ctx: Ctx,
  act: Act,
  given: { author: Author; message: IncomingMessage; participants?: readonly ParticipantToAdd[] },
): Promise<Received> {
  const { author, message } = given
  const { reopenedCount } = act.now
  const row = incomingRow(ctx, act.now, { author, message, direction: 'in' })
  recordMessage(act, { messageId: row.id, author, message })
  const open = await findStatus(ctx, 'open')
  if (open === null) throw statusUnknown()
  // A third party's answer calls for the next step, as a held message does: the customer has not written.
  const isAside = message.sideConversationId !== null
  const kind = kindOf(message)
  const state = afterIncoming(act.now, { ...kind, isHeld: kind.isHeld || isAside }, open)
  if (state !== act.now) await changeState(ctx, act, state, open)
  const people = await addParticipants(ctx, act, isAside ? [] : (given.participants ?? []))
  const { id: ticketId, mailboxId } = act.now
  const header = message.messageIdHeader
  const [ticket] = await Promise.all([
    act.finish(),
    insertMessage(ctx, row),
    storeAttachments(ctx, { messageId: row.id, ticketId, files: message.files }),
    header === null ? null : rememberMessageId(ctx, { header, ticketId, messageId: row.id, mailboxId }),
    saveParticipants(ctx, ticketId, people),
  ])
  const isReopened = ticket.reopenedCount > reopenedCount
  const stepsBack = ticket.scheduledCount > 0 && !isAside && isCustomerMessage(kind)
  return { ticket: stepsBack ? await takeBackScheduled(ctx, ticket) : ticket, message: row, isReopened }
}

const kindOf = (message: IncomingMessage): IncomingKind => ({
  autoKind: message.autoKind,
  isBounce: message.isBounce,
  isHeld: message.heldReason !== null,
  receivedAt: message.receivedAt,
})

function recordMessage(
  act: Act,
  { messageId, author, message }: { messageId: string; author: Author; message: IncomingMessage },
): void {
  const before = act.now
  const kind = kindOf(message)
  const listed = message.files.filter((file) => !file.isInline).length
  act.set({
    messageCount: before.messageCount + 1,
    attachmentCount: before.attachmentCount + listed,
    ...activity(later(before.lastMessageAt, message.receivedAt)),
  })
  if (kind.isHeld) act.set({ heldCount: before.heldCount + 1 })
  const { sideConversationId } = message
  const isAside = sideConversationId !== null
  if ((isCustomerMessage(kind) && !isAside) || before.messageCount === 0)
    act.set({ preview: previewOf(message.visibleText) })
  if (before.language === null && message.language !== null && !isAside) act.set({ language: message.language })
  act.record({
    at: message.receivedAt,
    body: {
      type: 'message.received',
      messageId,
      receivedAt: message.receivedAt.toISOString(),
      auto: message.autoKind,
      isBounce: message.isBounce,
      held: kind.isHeld,
      channel: message.channel,
      language: message.language,
      authorId: author.personId,
      ...(isAside && { sideConversationId }),
    },
  })
}

const later = (a: Date, b: Date): Date => (a > b ? a : b)
