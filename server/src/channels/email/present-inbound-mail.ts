import { InboundMail, InboundState } from '@foyer/contract/mail'
import { MailAddress } from '@foyer/contract/primitives'
import type { ShownMail } from './inbound-list-store'

const {
  auto: Auto,
  bounce: Bounce,
  forwarded: Forwarded,
  authentication: Authentication,
  trace: Trace,
} = InboundMail.shape

export function presentInboundMail(row: ShownMail): InboundMail {
  return {
    id: row.id,
    state: InboundState.parse(row.state),
    reason: row.reason,
    mailboxId: row.mailboxId,
    source: row.source,
    isFromSpamFolder: row.isFromSpamFolder,
    envelopeFrom: row.envelopeFrom.replace(/^<>$/, ''),
    envelopeTo: row.envelopeTo,
    subject: row.subject,
    from: row.fromAddress === null ? null : MailAddress.parse(row.fromAddress),
    ticketId: row.ticketId,
    ticketNumber: row.ticketNumber,
    messageId: row.messageId,
    isNewTicket: row.isOpening,
    auto: row.auto === null ? { isAuto: false, kind: null, reason: null } : Auto.parse(row.auto),
    bounce: Bounce.parse(row.bounce),
    forwarded: Forwarded.parse(row.forwarded),
    authentication: Authentication.parse(row.authentication),
    trace: Trace.parse(row.trace),
    held: row.isHeld ?? false,
    size: row.size,
    sha256: row.sha256,
    receivedAt: row.receivedAt.toISOString(),
    processedAt: row.processedAt?.toISOString() ?? null,
  }
}
