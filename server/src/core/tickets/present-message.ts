import { DeliveryState, Hold, type Message } from '@foyer/contract/messages'
import { MailAddress } from '@foyer/contract/primitives'
import { Direction, Visibility } from '@foyer/contract/tickets'
import { z } from 'zod'
import { againClean } from '../../platform/html'
import type { MessageView } from './message-view-store'
import { presentTrust } from './present-trust'

const Addresses = z.array(MailAddress)
const AuthorKind = z.enum(['customer', 'agent', 'rule', 'system'])

/** HTML is cleaned a second time on its way out (remembered by message and version), so an old row never carries an old hole. */
export function presentMessage(row: MessageView): Message {
  const { delivery } = row
  return {
    id: row.id,
    ticketId: row.ticketId,
    direction: Direction.parse(row.direction),
    visibility: Visibility.parse(row.visibility),
    channel: row.channel,
    author: { kind: AuthorKind.parse(row.authorKind), id: row.authorId, name: row.authorName, email: row.authorEmail },
    subject: row.subject,
    html: row.html === null ? null : againClean(`${row.id} all ${row.sanitizerVersion}`, row.html),
    text: row.text,
    visibleHtml:
      row.visibleHtml === null ? null : againClean(`${row.id} visible ${row.sanitizerVersion}`, row.visibleHtml),
    visibleText: row.visibleText,
    quoted: row.isQuoted,
    from: row.fromAddress === null ? null : MailAddress.parse(row.fromAddress),
    to: Addresses.parse(row.toAddresses),
    cc: Addresses.parse(row.ccAddresses),
    replyTo: row.replyTo === null ? null : MailAddress.parse(row.replyTo),
    messageIdHeader: row.messageIdHeader,
    isAuto: row.autoKind !== null,
    isBounce: row.isBounce,
    held: row.isHeld,
    heldReason: row.heldReason,
    unproven: row.isUnproven,
    trust: presentTrust(row),
    language: row.language,
    estimatedHeight: row.estimatedHeight,
    attachments: row.attachments.map((one) => ({
      id: one.id,
      name: one.name,
      contentType: one.contentType,
      size: one.size,
      inline: one.isInline,
      contentId: one.contentId,
    })),
    delivery:
      delivery === null
        ? null
        : {
            id: delivery.id,
            state: DeliveryState.parse(delivery.state),
            detail: delivery.lastResponse ?? delivery.heldReason,
            attempts: delivery.attempts,
            at: new Date(delivery.acceptedAt ?? delivery.createdAt).toISOString(),
          },
    inboundMailId: row.inboundMailId,
    sideConversationId: row.sideConversationId,
    mergedFrom: row.mergedFrom,
    hold: row.hold === null ? null : Hold.parse(row.hold),
    releaseAt: row.releaseAt === null ? null : new Date(row.releaseAt).toISOString(),
    createdAt: new Date(row.createdAt).toISOString(),
  }
}
