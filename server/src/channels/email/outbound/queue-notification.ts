import type { Outbound } from '../../../core/context'
import { cleanLine, makeMessageId, makeReplyAddress, newMarkRef } from '../../../platform/mail'
import { markKinds } from '../inbound/find-marks'
import { replyMarkerLine } from '../inbound/reply-marker.data'
import { markKeysOf } from '../mark-keys'
import { addDeliverJob, domainOf } from './queue-reply'
import { findNotificationPlace, insertDelivery } from './queue-store'
import { recipientsOf } from './recipients'

/**
 * A mail to one agent about one ticket or mailbox. Its Message-ID is signed for that agent alone: answered from their own
 * mail program it becomes their reply or note (`accept-agent-mail.ts`). Null return path: nobody answers what does not arrive.
 */
export const queueNotification: Outbound['queueNotification'] = async (ctx, mail) => {
  const place = await findNotificationPlace(ctx, mail)
  const address = place?.address ?? `no-reply@${new URL(ctx.house.url).hostname}`
  const keys = markKeysOf(ctx.house.keys)
  const kind = mail.isForCustomer ? markKinds.agent : markKinds.agentNote
  const mark = { kind, ref: place?.ref ?? newMarkRef(), person: mail.agentId }
  const isAnswerable = place?.ref != null && mail.marker !== null
  const deliveryId = await insertDelivery(ctx, {
    kind: 'notification',
    state: 'queued',
    ticketId: mail.ticketId,
    messageId: null,
    mailboxId: place?.mailboxId ?? null,
    envelopeFrom: '',
    recipients: recipientsOf({ to: [{ ...mail.to, name: cleanLine(mail.to.name) }], cc: [], bcc: [] }),
    subject: cleanLine(mail.subject),
    messageIdHeader: makeMessageId(keys, mark, domainOf(address)),
    composition: {
      from: address,
      replyTo: isAnswerable && place.isMarkProven ? makeReplyAddress(keys, mark, { address }) : null,
      // One thread for each ticket in the agent's own mail program; it names nothing and leads nowhere.
      thread: place?.ref == null ? null : `<ticket.${place.ref}@${domainOf(address)}>`,
      marker: isAnswerable ? replyMarkerLine(mail.marker ?? '') : null,
      markerHint: mail.markerHint,
      lead: mail.lead,
      quote: mail.quote,
      groups: mail.groups,
      link: mail.link,
      settings: mail.settings,
      locale: mail.locale,
    },
    dueAt: mail.dueAt,
  })
  addDeliverJob(ctx, deliveryId, mail.dueAt)
}
