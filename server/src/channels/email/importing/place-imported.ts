import type { Ctx } from '../../../core/context'
import { type Act, type Author, beginAct, findTicket, importMessage, openTicket } from '../../../core/tickets'
import { normalizeAddress } from '../../../platform/mail'
import type { Arrived, ArrivedMailbox } from '../arrival-store'
import type { MailDraft } from '../inbound/mail-draft'
import { legacyKeysOf } from '../inbound/old-desk-keys'
import { incomingOf, keepFiles } from '../incoming-of'
import { personOf, reporterOf } from '../mail-people'
import { rememberLegacy } from '../old-desk-store'
import { openerOf, ticketSubject } from '../opening'
import { storable } from '../storable'
import { findOurSide, findOwnAddresses, findThread, findUnknownIds } from './import-store'

const mostMissing = 20

type Place = Arrived & { mailbox: ArrivedMailbox }
export type PlacedHistory = { ticketId: string; messageId: string; isOpening: boolean }

/** On the ticket that its references lead to, never by subject; else on one of its own, done long ago. */
export async function placeImported(
  ctx: Ctx,
  arrived: Place,
  { mail, tags }: { mail: MailDraft; tags: readonly string[] },
): Promise<PlacedHistory> {
  const { author, direction } = await authorOf(ctx, mail)
  const answered = answeredIds(mail)
  const own = mail.parsed.messageId
  // Its own id comes last: an answer to it may have been read before it.
  const threadId = await findThread(ctx, arrived.mailbox.id, own === null ? answered : [...answered, own])
  const act =
    threadId === null
      ? await openFor(ctx, arrived, { mail, author, direction })
      : beginAct(ctx, await findTicket(ctx, threadId, { isLocked: true }))
  const isStranger = direction === 'in' && author.personId !== null && author.personId !== act.now.customerId
  const message = incomingOf(mail, {
    files: await keepFiles(ctx.house, mail.files),
    inboundMailId: arrived.id,
    heldReason: null,
    sideConversationId: null,
  })
  const { ticket, messageId } = await importMessage(ctx, act, {
    author,
    direction,
    message: direction === 'out' ? { ...message, isUnproven: false } : message,
    tags,
    participants: isStranger ? [{ personId: author.personId ?? '', standing: 'pending' }] : [],
    missingIds: (await findUnknownIds(ctx, answered)).slice(0, mostMissing),
  })
  await rememberLegacy(ctx, ticket.id, legacyKeysOf(mail.parsed))
  return { ticketId: ticket.id, messageId, isOpening: threadId === null }
}

/** What it answers, the nearest first. */
const answeredIds = ({ parsed }: MailDraft): string[] =>
  [...new Set([...parsed.inReplyTo, ...parsed.references.toReversed()])].map(storable)

/** From one of our addresses, or by somebody with a seat: we said it. */
async function authorOf(ctx: Ctx, mail: MailDraft): Promise<{ author: Author; direction: 'in' | 'out' }> {
  if (mail.bounce !== null) return { direction: 'in', author: reporterOf(mail) }
  const { address, name } = mail.author
  const { isOwnAddress, agent } = await findOurSide(ctx, address)
  if (agent !== null) return { direction: 'out', author: { kind: 'agent', ...agent, email: address } }
  if (isOwnAddress)
    return {
      direction: 'out',
      author: { kind: 'system', personId: null, name: storable(name) || address, email: address },
    }
  return { direction: 'in', author: await personOf(ctx, { address, name }, mail.language) }
}

async function openFor(
  ctx: Ctx,
  arrived: Place,
  given: { mail: MailDraft; author: Author; direction: 'in' | 'out' },
): Promise<Act> {
  const { mail, author, direction } = given
  const isIn = direction === 'in'
  return openTicket(ctx, {
    subject: ticketSubject(mail.parsed.subject),
    customerId: isIn && author.personId !== null ? author.personId : await receiverOf(ctx, mail),
    channel: 'email',
    mailboxId: arrived.mailbox.id,
    opener: isIn ? openerOf(mail.auto) : 'agent',
    origin: 'import',
    language: mail.language,
    category: 'done',
    at: mail.receivedAt,
  })
}

/** Whom we wrote to; where that was nobody else, whoever wrote. */
async function receiverOf(ctx: Ctx, mail: MailDraft): Promise<string> {
  const receivers = [...mail.parsed.to, ...mail.parsed.cc]
  const own = await findOwnAddresses(
    ctx,
    receivers.map((one) => one.address),
  )
  const other = receivers.find((one) => !own.has(normalizeAddress(one.address))) ?? mail.author
  return (await personOf(ctx, other, null)).personId
}
