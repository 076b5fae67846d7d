import type { Ctx, Outbound, OutboundReply } from '../../../core/context'
import { asciiDomain, makeMessageId, makeReplyAddress } from '../../../platform/mail'
import { markKinds } from '../inbound/find-marks'
import { markKeysOf } from '../mark-keys'
import { type Answered, insertMessageDelivery, type ReplyPlace, readReplyPlace, readSideAnswered } from './queue-store'
import { recipientsOf } from './recipients'
import { subjectLine } from './subject-line'
import { referencesTo } from './threading'

export const deliverJob = 'email.deliver'

/**
 * An agent's message for people outside goes out by mail: delivery, signed Message-ID, where it leads back to, and the job; two
 * statements of the caller's transaction. What it will say is read when it is composed.
 */
export const queueReply: Outbound['queueReply'] = async (ctx, reply) => {
  const place = await readReplyPlace(ctx, reply.ticketId, reply.messageId)
  const address = place.address ?? `no-reply@${new URL(ctx.house.url).hostname}`
  const { side } = reply
  const answered = side === undefined ? publicAnswered(place) : await readSideAnswered(ctx, side.id, reply.messageId)
  const keys = markKeysOf(ctx.house.keys)
  const mark =
    side === undefined
      ? { kind: markKinds.public, ref: place.ref, person: place.customerId }
      : { kind: markKinds.side, ref: side.ref, person: side.id }
  const messageIdHeader = makeMessageId(keys, mark, domainOf(address))
  const replyTo = place.isMarkProven === true ? makeReplyAddress(keys, mark, { address }) : null
  const at = reply.hold === 'release' ? null : dueAt(ctx, reply)
  const deliveryId = await insertMessageDelivery(ctx, {
    kind: 'reply',
    state: reply.hold === null ? 'queued' : 'held',
    ...(reply.hold !== null && { heldReason: reply.hold }),
    ticketId: reply.ticketId,
    messageId: reply.messageId,
    mailboxId: place.mailboxId,
    envelopeFrom: address,
    recipients: recipientsOf(reply),
    subject: subjectLine(side?.subject ?? place.subject, {
      isAnswer: answered !== null,
      // The number is for who the ticket is about.
      number: side === undefined && place.hasNumberInSubject === true ? place.number : null,
    }),
    messageIdHeader,
    referenceIds: referencesTo(answered),
    composition: { ...(replyTo !== null && { replyTo }), ...(reply.withoutHistory && { withoutHistory: true }) },
    dueAt: at,
  })
  if (at !== null) addDeliverJob(ctx, deliveryId, at)
}

const publicAnswered = ({ messageIdHeader, referenceIds }: ReplyPlace): Answered =>
  messageIdHeader === null ? null : { messageIdHeader, referenceIds: referenceIds ?? [] }

const dueAt = (ctx: Ctx, reply: OutboundReply): Date => new Date(Math.max(reply.releaseAt.getTime(), ctx.now.getTime()))

/** The job's key is the delivery's: however often it is asked for, one waits. */
export function addDeliverJob(ctx: Ctx, deliveryId: string, at: Date): void {
  ctx.addJob({
    name: deliverJob,
    payload: { deliveryId },
    key: `${deliverJob}:${deliveryId}`,
    ...(at > ctx.now ? { runAt: at } : {}),
  })
}

export const domainOf = (address: string): string =>
  asciiDomain(address.slice(address.lastIndexOf('@') + 1)) ?? 'localhost'
