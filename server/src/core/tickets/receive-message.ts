import { newId } from '../../platform/ids'
import { searchConfigFor, searchTextOf } from '../conditions'
import type { Ctx } from '../context'
import { storeAttachments } from '../files'
import { activity, beginAct } from './act'
import { changeState } from './change-status'
import { statusUnknown } from './errors'
import type { IncomingMessage } from './incoming-message'
import { insertMessage, type MessageRow, rememberMessageId } from './message-store'
import { addParticipants, type ParticipantToAdd } from './participants'
import { previewOf } from './preview'
import { afterIncoming, isCustomerMessage, type TicketRow } from './ticket'
import { findStatus } from './ticket-store'

export type Author = {
  kind: 'customer' | 'agent' | 'system'
  personId: string | null
  name: string
  email: string | null
}
export type Received = { ticket: TicketRow; message: MessageRow; isReopened: boolean }

/**
 * Appends one message from outside to a ticket whose lock is held (or that was opened a moment ago): state machine, counts,
 * search text, participants, events. Held messages and bounces are internal.
 */
export async function receiveMessage(
  ctx: Ctx,
  ticket: TicketRow,
  given: { author: Author; message: IncomingMessage; participants?: readonly ParticipantToAdd[] },
): Promise<Received> {
  const { author, message } = given
  const kind = {
    autoKind: message.autoKind,
    isBounce: message.isBounce,
    isHeld: message.heldReason !== null,
    receivedAt: message.receivedAt,
  }
  const row = await insertMessage(ctx, messageRow(ctx, ticket, author, message))
  await storeAttachments(ctx, { messageId: row.id, ticketId: ticket.id, files: message.files })
  if (message.messageIdHeader !== null)
    await rememberMessageId(ctx, {
      header: message.messageIdHeader,
      ticketId: ticket.id,
      messageId: row.id,
      mailboxId: ticket.mailboxId,
    })

  const act = beginAct(ctx, ticket)
  const listed = message.files.filter((file) => !file.isInline).length
  act.set({
    messageCount: ticket.messageCount + 1,
    attachmentCount: ticket.attachmentCount + listed,
    ...activity(later(ticket.lastMessageAt, message.receivedAt)),
  })
  if (kind.isHeld) act.set({ heldCount: ticket.heldCount + 1 })
  if (isCustomerMessage(kind) || ticket.messageCount === 0) act.set({ preview: previewOf(message.visibleText) })
  if (ticket.language === null && message.language !== null) act.set({ language: message.language })
  act.record({
    at: message.receivedAt,
    body: {
      type: 'message.received',
      messageId: row.id,
      receivedAt: message.receivedAt.toISOString(),
      auto: message.autoKind,
      isBounce: message.isBounce,
      held: kind.isHeld,
      channel: message.channel,
      language: message.language,
      authorId: author.personId,
    },
  })
  const open = await findStatus(ctx, 'open')
  if (open === null) throw statusUnknown()
  const state = afterIncoming(act.now, kind, open)
  if (state !== act.now) await changeState(ctx, act, state, open)
  await addParticipants(ctx, act, given.participants ?? [])
  const { ticket: after } = await act.finish()
  return { ticket: after, message: row, isReopened: after.reopenedCount > ticket.reopenedCount }
}

const later = (a: Date, b: Date): Date => (a > b ? a : b)

function messageRow(ctx: Ctx, ticket: TicketRow, author: Author, message: IncomingMessage) {
  const isInternal = message.heldReason !== null || message.isBounce
  return {
    id: newId(ctx.now),
    ticketId: ticket.id,
    direction: 'in',
    visibility: isInternal ? 'internal' : 'public',
    channel: message.channel,
    authorKind: author.kind,
    authorId: author.personId,
    authorName: author.name,
    authorEmail: author.email,
    subject: message.subject,
    html: message.html,
    text: message.text,
    visibleHtml: message.visibleHtml,
    visibleText: message.visibleText,
    isQuoted: message.isQuoted,
    fromAddress: message.from === null ? null : JSON.stringify(message.from),
    toAddresses: JSON.stringify(message.to),
    ccAddresses: JSON.stringify(message.cc),
    replyTo: message.replyTo === null ? null : JSON.stringify(message.replyTo),
    messageIdHeader: message.messageIdHeader,
    referenceIds: [...message.referenceIds],
    autoKind: message.autoKind,
    isBounce: message.isBounce,
    isHeld: message.heldReason !== null,
    heldReason: message.heldReason,
    isUnproven: message.isUnproven,
    isFirst: ticket.messageCount === 0,
    inboundMailId: message.inboundMailId,
    language: message.language,
    estimatedHeight: message.estimatedHeight,
    attachmentCount: message.files.length,
    searchText: searchTextOf(message.subject, message.visibleText),
    searchConfig: searchConfigFor(message.language),
    receivedAt: message.receivedAt,
    createdAt: message.receivedAt,
    isTest: ctx.isTest,
  }
}
