import type { Ctx } from '../../core/context'
import { findOrCreatePerson } from '../../core/people'
import { openTicket, plainIncoming, receiveMessage, type TicketRow, type WrittenMessage } from '../../core/tickets'
import { wordsIn } from '../../platform/languages'
import { isValidAddress, parseMail } from '../../platform/mail'
import type { Arrived } from './arrival-store'
import { headersAlone } from './headers-alone'
import { ticketSubject } from './opening'
import { stubNotices } from './stub-notices.data'

export const noticeFor = (locale: string): string => wordsIn(stubNotices, locale)

export type Head = { subject: string; from: { name: string; address: string } | null; messageId: string | null }

/** What the first lines say, read without the rest of the mail; nothing where even they cannot be read. */
export function readHead(raw: Buffer): Head {
  const { subject, from, messageId } = parseMail(headersAlone(raw))
  const isUsable = from !== null && isValidAddress(from.address)
  return { subject: ticketSubject(subject), from: isUsable ? from : null, messageId }
}

/** Work is seen where work is done: a mail nobody could read still opens a ticket, if it says whom to answer. */
export async function openStub(
  ctx: Ctx,
  arrived: Arrived,
  head: Head,
): Promise<{ ticket: TicketRow; message: WrittenMessage } | null> {
  if (head.from === null || arrived.mailbox === null) return null
  const { name, address } = head.from
  const person = await findOrCreatePerson(ctx, { email: address, name })
  const act = await openTicket(ctx, {
    subject: head.subject,
    customerId: person.id,
    channel: 'email',
    mailboxId: arrived.mailbox.id,
    opener: 'customer',
    origin: 'new',
    at: arrived.arrivedAt ?? arrived.receivedAt,
  })
  const text = noticeFor(arrived.mailbox.locale)
  const plain = plainIncoming({
    channel: 'email',
    subject: head.subject,
    html: null,
    text,
    receivedAt: arrived.arrivedAt ?? arrived.receivedAt,
  })
  return receiveMessage(ctx, act, {
    author: { kind: 'customer', personId: person.id, name: person.name, email: address },
    message: {
      ...plain,
      from: head.from,
      isUnproven: true,
      messageIdHeader: head.messageId,
      inboundMailId: arrived.id,
    },
  })
}
