import { cleanHtml, htmlToText } from '../../platform/html'
import { newId } from '../../platform/ids'
import { seatOf } from '../access'
import { searchConfigFor, searchTextOf } from '../conditions'
import type { Ctx, MailName } from '../context'
import { deleteDraftAt } from '../drafts'
import { attachToMessage } from '../files'
import type { Act, TicketDraft } from './act'
import { messageEmpty, replyStale } from './errors'
import { insertMessage, type RecentMessage } from './message-store'
import { moveRead } from './read-store'
import type { Release } from './release'

export type Words = { html: string | null; text: string }

export function readWords(given: {
  html?: string | undefined
  text?: string | undefined
  attachmentIds?: readonly string[] | undefined
}): Words {
  const html = given.html === undefined ? null : cleanHtml(given.html).html
  const text = given.text ?? (html === null ? '' : htmlToText(html))
  if (text.trim() === '' && (given.attachmentIds?.length ?? 0) === 0 && !/<img\b/i.test(html ?? ''))
    throw messageEmpty()
  return { html, text }
}

/**
 * 409 `reply.stale`: somebody else's message (public or note, not a machine's) is newer than the one last seen. What is said
 * in a side conversation is news there alone.
 */
export function refuseStale(
  recent: readonly RecentMessage[],
  seenMessageId: string | undefined,
  at: { personIds: readonly (string | null)[]; sideId: string | null },
): void {
  if (seenMessageId === undefined) return
  const seen = recent.findIndex((one) => one.id === seenMessageId)
  const newer = (seen === -1 ? recent : recent.slice(0, seen)).filter(
    (one) =>
      !(one.authorId !== null && at.personIds.includes(one.authorId)) &&
      one.autoKind === null &&
      !one.isBounce &&
      one.sideConversationId === at.sideId,
  )
  if (newer.length > 0) throw replyStale(newer.map((one) => one.id).reverse())
}

type Recipients = { to: readonly MailName[]; cc: readonly MailName[]; bcc: readonly MailName[] }
type Outgoing = {
  words: Words
  /** null for a note. */
  recipients: Recipients | null
  /** Where it is said, if not to the customer. */
  side: { id: string; subject: string } | null
  from: MailName | null
  attachmentCount: number
  release: Release
}

/** An agent's words, as a row of the ticket: public only where they are for the customer. */
export function outgoingRow(ctx: Ctx, ticket: TicketDraft, given: Outgoing) {
  const { words, recipients, side, from } = given
  const seat = seatOf(ctx.actor)
  return {
    id: newId(ctx.now),
    ticketId: ticket.id,
    direction: 'out',
    visibility: recipients === null || side !== null ? 'internal' : 'public',
    channel: side !== null || ticket.channel === 'api' ? 'email' : ticket.channel,
    authorKind: 'agent',
    authorId: seat.personId,
    authorName: seat.name,
    subject: side?.subject ?? ticket.subject,
    html: words.html,
    text: words.text,
    visibleHtml: words.html,
    visibleText: words.text,
    fromAddress: from === null ? null : JSON.stringify(from),
    toAddresses: JSON.stringify(recipients?.to ?? []),
    ccAddresses: JSON.stringify(recipients?.cc ?? []),
    bccAddresses: JSON.stringify(recipients?.bcc ?? []),
    isFirst: ticket.messageCount === 0,
    language: ticket.language,
    attachmentCount: given.attachmentCount,
    releaseAt: recipients === null || given.release.hold === null ? null : given.release.at,
    hold: recipients === null ? null : given.release.hold,
    sideConversationId: side?.id ?? null,
    searchText: searchTextOf(ticket.messageCount === 0 ? ticket.subject : '', words.text),
    searchConfig: searchConfigFor(ticket.language),
    receivedAt: ctx.now,
    createdAt: ctx.now,
    isTest: ctx.isTest,
  }
}
export type OutgoingRow = ReturnType<typeof outgoingRow>

type Sent = {
  row: OutgoingRow
  attachmentIds?: readonly string[] | undefined
  draftId?: string | undefined
  draftVersion?: number | undefined
}

/**
 * Side by side, in this order: what stands on the ticket's row comes behind it, what stands on the message (`more`) behind
 * that.
 */
export async function writeOutgoing(
  ctx: Ctx,
  act: Act,
  { row, attachmentIds = [], draftId, draftVersion }: Sent,
  more: () => (Promise<unknown> | null)[],
): Promise<void> {
  const { id: messageId, ticketId } = row
  await Promise.all([
    act.finish(),
    insertMessage(ctx, row),
    attachToMessage(ctx, { messageId, ticketId, attachmentIds }),
    ...more(),
    moveRead(ctx, { agentId: seatOf(ctx.actor).personId, ticketId }, messageId), // who writes has read
    draftId === undefined ? null : deleteDraftAt(ctx, { draftId, version: draftVersion ?? null }),
  ])
}
