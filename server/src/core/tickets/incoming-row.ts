import { newId } from '../../platform/ids'
import { searchConfigFor, searchTextOf } from '../conditions'
import type { Ctx } from '../context'
import type { TicketDraft } from './act'
import type { IncomingMessage } from './incoming-message'

export type Author = {
  kind: 'customer' | 'agent' | 'system'
  personId: string | null
  name: string
  email: string | null
}
type Written = { author: Author; message: IncomingMessage; direction: 'in' | 'out' }

/** A message from outside, as a row of the ticket it belongs to. Held messages, bounces and what is said aside are internal. */
export function incomingRow(ctx: Ctx, ticket: TicketDraft, { author, message, direction }: Written) {
  const isInternal = message.heldReason !== null || message.isBounce || message.sideConversationId !== null
  return {
    id: newId(ctx.now),
    ticketId: ticket.id,
    direction,
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
    sideConversationId: message.sideConversationId,
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
