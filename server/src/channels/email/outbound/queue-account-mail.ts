import type { Outbound } from '../../../core/context'
import { cleanLine, makeMessageId, newMarkRef, normalizeAddress } from '../../../platform/mail'
import { markKeysOf } from '../mark-keys'
import { addDeliverJob, domainOf } from './queue-reply'
import { findDeskSender, insertDelivery } from './queue-store'
import { recipientsOf } from './recipients'

/** A mail of the desk itself to one person: two statements and a job, captured like any other while there is no relay. */
export const queueAccountMail: Outbound['queueAccountMail'] = async (ctx, mail) => {
  const sender = await findDeskSender(ctx)
  const address = sender?.address ?? `no-reply@${new URL(ctx.house.url).hostname}`
  const messageIdHeader = makeMessageId(
    markKeysOf(ctx.house.keys),
    { kind: 'a', ref: newMarkRef(), person: normalizeAddress(mail.to.address) },
    domainOf(address),
  )
  const deliveryId = await insertDelivery(ctx, {
    kind: 'account',
    state: 'queued',
    ticketId: null,
    messageId: null,
    mailboxId: sender?.id ?? null,
    envelopeFrom: address,
    recipients: recipientsOf({ to: [{ ...mail.to, name: cleanLine(mail.to.name) }], cc: [], bcc: [] }),
    subject: cleanLine(mail.subject),
    messageIdHeader,
    composition: { paragraphs: mail.paragraphs, link: mail.link, locale: mail.locale },
    dueAt: ctx.now,
  })
  addDeliverJob(ctx, deliveryId, ctx.now)
}
