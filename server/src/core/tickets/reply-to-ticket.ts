import { cleanHtml, htmlToText } from '../../platform/html'
import { newId } from '../../platform/ids'
import { assertMay, seatOf } from '../access'
import { searchConfigFor, searchTextOf } from '../conditions'
import type { Ctx, MailName } from '../context'
import { deleteDraftAt } from '../drafts'
import { attachToMessage } from '../files'
import { activity, beginAct } from './act'
import { applyActions } from './apply-actions'
import { changeState } from './change-status'
import { messageEmpty, replyNoMailbox, replyStale, statusUnknown } from './errors'
import { insertMessage, type MessageRow, type RecentMessage, recentMessages } from './message-store'
import { addParticipants } from './participants'
import { previewOf } from './preview'
import { type ReplyRecipients, readRecipients } from './recipients'
import { afterReply, enterStatus, isCustomerMessage, type TicketRow } from './ticket'
import { findMailbox, findStatus, lockTicket } from './ticket-store'

export type Reply = {
  visibility: 'public' | 'internal'
  html?: string | undefined
  text?: string | undefined
  to?: readonly string[] | undefined
  cc?: readonly string[] | undefined
  bcc?: readonly string[] | undefined
  attachmentIds?: readonly string[] | undefined
  status?: string | undefined
  seenMessageId?: string | undefined
  draftId?: string | undefined
  draftVersion?: number | undefined
}

/** An agent's public words or note: guard, state machine, message, events, and for public ones the channel's way out. */
export async function replyToTicket(ctx: Ctx, ref: string, reply: Reply): Promise<MessageRow> {
  const ticket = await lockTicket(ctx, ref)
  return writeMessage(ctx, ticket, reply)
}

/** The same on a ticket whose lock is held, or that was opened in this transaction. */
export async function writeMessage(ctx: Ctx, ticket: TicketRow, reply: Reply): Promise<MessageRow> {
  const isPublic = reply.visibility === 'public'
  assertMay(ctx.actor, isPublic ? 'ticket.reply' : 'ticket.note', ticket)
  if (reply.status !== undefined) assertMay(ctx.actor, 'ticket.change', ticket)
  const recent = await recentMessages(ctx, ticket.id)
  if (isPublic) refuseStale(recent, reply.seenMessageId, seatOf(ctx.actor).personId)
  const words = readWords(reply)
  const recipients = isPublic ? await readRecipients(ctx, ticket, reply) : null
  const mailbox = isPublic && ticket.mailboxId !== null ? await findMailbox(ctx, ticket.mailboxId) : null
  if (isPublic && mailbox === null) throw replyNoMailbox()

  const message = await insertMessage(
    ctx,
    messageRow(ctx, ticket, {
      words,
      recipients,
      from: mailbox === null ? null : { name: seatOf(ctx.actor).name, address: mailbox.address },
      attachmentCount: reply.attachmentIds?.length ?? 0,
    }),
  )
  await attachToMessage(ctx, { messageId: message.id, ticketId: ticket.id, attachmentIds: reply.attachmentIds ?? [] })
  if (recipients !== null)
    await ctx.house.outbound.queueReply(ctx, {
      ticketId: ticket.id,
      messageId: message.id,
      to: recipients.to,
      cc: recipients.cc,
      bcc: recipients.bcc,
      releaseAt: ctx.now,
    })
  await recordMessage(ctx, ticket, { message, reply, recent, recipients })
  if (reply.draftId !== undefined)
    await deleteDraftAt(ctx, { draftId: reply.draftId, version: reply.draftVersion ?? null })
  return message
}

type Written = {
  message: MessageRow
  reply: Reply
  recent: readonly RecentMessage[]
  recipients: ReplyRecipients | null
}

async function recordMessage(
  ctx: Ctx,
  ticket: TicketRow,
  { message, reply, recent, recipients }: Written,
): Promise<void> {
  const act = beginAct(ctx, ticket)
  act.set({
    messageCount: ticket.messageCount + 1,
    attachmentCount: ticket.attachmentCount + (reply.attachmentIds?.length ?? 0),
    ...activity(ctx.now),
  })
  if (recipients === null) {
    act.record({ body: { type: 'message.noted', messageId: message.id } })
  } else {
    const answers = recent
      .filter(
        (one) =>
          one.direction === 'in' &&
          isCustomerMessage(asKind(one)) &&
          ticket.waitingSince !== null &&
          one.receivedAt >= ticket.waitingSince,
      )
      .map((one) => one.id)
    act.set({
      preview: previewOf(message.visibleText),
      firstReplyAt: ticket.firstReplyAt ?? ctx.now,
      waitingSince: afterReply(ticket).waitingSince,
    })
    act.record({
      body: {
        type: 'message.submitted',
        messageId: message.id,
        seenMessageId: reply.seenMessageId ?? null,
        releaseAt: ctx.now.toISOString(),
      },
    })
    act.record({ body: { type: 'message.sent', messageId: message.id, answers, isReply: recipients.hasCustomer } })
    await addParticipants(ctx, act, recipients.participants)
    await takeOver(ctx, act)
  }
  if (reply.status !== undefined) await applyActions(ctx, act, [{ action: 'setStatus', status: reply.status }])
  else if (recipients !== null && act.now.statusCategory === 'open') {
    const waiting = (await findStatus(ctx, 'waitingForCustomer')) ?? (await findStatus(ctx, 'waiting'))
    if (waiting === null) throw statusUnknown()
    await changeState(ctx, act, enterStatus(act.now, waiting, ctx.now), waiting)
  }
  await act.finish()
}

/** Who answers an unassigned ticket by hand takes it; a program's token does not. */
async function takeOver(ctx: Ctx, act: ReturnType<typeof beginAct>): Promise<void> {
  const seat = seatOf(ctx.actor)
  if (act.now.assigneeId === null && seat.via.kind === 'session' && seat.role !== 'light')
    await applyActions(ctx, act, [{ action: 'assign', assigneeId: seat.personId }])
}

const asKind = (one: RecentMessage) => ({
  autoKind: one.autoKind === null ? null : (one.autoKind as 'reply' | 'generated' | 'report' | 'bulk'),
  isBounce: one.isBounce,
  isHeld: one.isHeld,
})

/** 409 `reply.stale`: somebody else's message (public or note, not a machine's) is newer than the one last seen. */
function refuseStale(recent: readonly RecentMessage[], seenMessageId: string | undefined, personId: string): void {
  if (seenMessageId === undefined) return
  const seen = recent.findIndex((one) => one.id === seenMessageId)
  const newer = (seen === -1 ? recent : recent.slice(0, seen)).filter(
    (one) => one.authorId !== personId && one.autoKind === null && !one.isBounce,
  )
  if (newer.length > 0) throw replyStale(newer.map((one) => one.id).reverse())
}

type Words = { html: string | null; text: string }
function readWords(reply: Reply): Words {
  const html = reply.html === undefined ? null : cleanHtml(reply.html).html
  const text = reply.text ?? (html === null ? '' : htmlToText(html))
  if (text.trim() === '' && (reply.attachmentIds?.length ?? 0) === 0 && !/<img\b/i.test(html ?? ''))
    throw messageEmpty()
  return { html, text }
}

function messageRow(
  ctx: Ctx,
  ticket: TicketRow,
  given: { words: Words; recipients: ReplyRecipients | null; from: MailName | null; attachmentCount: number },
) {
  const { words, recipients, from } = given
  const seat = seatOf(ctx.actor)
  return {
    id: newId(ctx.now),
    ticketId: ticket.id,
    direction: 'out',
    visibility: recipients === null ? 'internal' : 'public',
    channel: ticket.channel === 'api' ? 'email' : ticket.channel,
    authorKind: 'agent',
    authorId: seat.personId,
    authorName: seat.name,
    subject: ticket.subject,
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
    searchText: searchTextOf(ticket.messageCount === 0 ? ticket.subject : '', words.text),
    searchConfig: searchConfigFor(ticket.language),
    receivedAt: ctx.now,
    createdAt: ctx.now,
    isTest: ctx.isTest,
  }
}
