import type { Delivery } from '@foyer/contract/mail'
import { DeliveryState } from '@foyer/contract/messages'
import type { ShownDelivery } from './delivery-list-store'
import { readRecipients } from './recipients'
import { troubleOf } from './trouble-of'

export function presentDelivery(row: ShownDelivery): Delivery {
  const recipients = readRecipients(row.recipients)
  return {
    id: row.id,
    kind: row.kind,
    state: DeliveryState.parse(row.state),
    heldReason: row.heldReason,
    to: recipients.filter((one) => one.field === 'to').map(({ name, address }) => ({ name, address })),
    recipients,
    subject: row.subject,
    ticketId: row.ticketId,
    ticketNumber: row.ticketNumber,
    messageId: row.messageId,
    mailboxId: row.mailboxId,
    messageIdHeader: row.messageIdHeader,
    attempts: row.attempts,
    lastResponse: row.lastResponse,
    trouble: troubleOf(row),
    nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    acceptedAt: row.acceptedAt?.toISOString() ?? null,
  }
}
