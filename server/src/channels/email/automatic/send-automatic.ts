import type { Ctx } from '../../../core/context'
import { beginAct, type TicketRow } from '../../../core/tickets'
import { makeMessageId, normalizeAddress } from '../../../platform/mail'
import { markKeysOf } from '../mark-keys'
import { senderOf } from '../outbound/mail-headers'
import { addDeliverJob, domainOf } from '../outbound/queue-reply'
import { insertMessageDelivery } from '../outbound/queue-store'
import { recipientsOf } from '../outbound/recipients'
import { referencesTo } from '../outbound/threading'
import { type AnswerPlace, type AutomaticMessage, insertAutomaticMessage } from './automatic-store'
import { takeAutomaticQuota } from './quotas'

export type AutomaticMail = {
  ticket: TicketRow
  place: AnswerPlace
  words: Pick<AutomaticMessage, 'subject' | 'text' | 'html'>
  /** The message it answers, so that mail programs put it there (RFC 3834 §3.1.5). */
  answers: { messageIdHeader: string | null; referenceIds: readonly string[] }
  isProven: boolean
  clientIp: string | null
}

/**
 * The one door for automatic mail to customers: null return path, loop and silence headers (`mail-headers.ts`), quotas.
 * Above a quota the mail is held where it can be seen; the ticket itself is never refused. The ticket's lock is held.
 */
export async function sendAutomatic(ctx: Ctx, mail: AutomaticMail): Promise<void> {
  const { ticket, place, words } = mail
  const to = { name: mail.isProven ? place.customerName : '', address: place.customerEmail }
  const isFree = await takeAutomaticQuota(ctx, {
    addressKey: normalizeAddress(to.address),
    mailboxId: ticket.mailboxId ?? '',
    isProven: mail.isProven,
    clientIp: mail.clientIp,
  })
  const from = senderOf({ agentName: null, brandName: place.brandName, address: place.address })
  const messageId = await insertAutomaticMessage(ctx, ticket, { ...words, from, to })
  const { messageIdHeader } = mail.answers
  const answered = messageIdHeader === null ? null : { messageIdHeader, referenceIds: mail.answers.referenceIds }
  const deliveryId = await insertMessageDelivery(ctx, {
    kind: 'autoReply',
    state: isFree ? 'queued' : 'held',
    ...(isFree ? {} : { heldReason: 'quota' }),
    ticketId: ticket.id,
    messageId,
    mailboxId: ticket.mailboxId,
    envelopeFrom: '',
    recipients: recipientsOf({ to: [to], cc: [], bcc: [] }),
    subject: words.subject,
    messageIdHeader: makeMessageId(
      markKeysOf(ctx.house.keys),
      { kind: 'm', ref: ticket.ref, person: ticket.customerId },
      domainOf(place.address),
    ),
    referenceIds: referencesTo(answered),
    composition: { isRestricted: !mail.isProven },
    dueAt: ctx.now,
  })
  if (isFree) addDeliverJob(ctx, deliveryId, ctx.now)
  const act = beginAct(ctx, ticket)
  act.set({ messageCount: ticket.messageCount + 1 })
  act.record({ body: { type: 'message.sent', messageId, answers: [], isReply: false } })
  await act.finish()
}
