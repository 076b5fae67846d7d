import { cleanHtml, htmlToText } from '../../platform/html'
import { newId } from '../../platform/ids'
import { assertMay, seatOf } from '../access'
import { searchConfigFor, searchTextOf } from '../conditions'
import type { Ctx, MailName } from '../context'
import { deleteDraftAt } from '../drafts'
import { attachToMessage } from '../files'
import { invalidField } from '../invalid-field'
import { countUses } from '../macros'
import { type Act, activity, beginAct, type TicketDraft } from './act'
import { applyActions } from './apply-actions'
import { changeState } from './change-status'
import { messageEmpty, replyNoMailbox, replyStale } from './errors'
import { type MacroInHand, macrosIn } from './macros-in-reply'
import { addMentions, insertMentions } from './mentions'
import { insertMessage, type RecentMessage, recentMessages } from './message-store'
import { saveParticipants } from './participant-store'
import { addParticipants, type ParticipantToAdd } from './participants'
import { previewOf } from './preview'
import { moveRead } from './read-store'
import { type ReplyRecipients, readRecipients } from './recipients'
import { type Release, releaseOf } from './release'
import { runMacros } from './run-macros'
import { afterReply, enterStatus, isCustomerMessage } from './ticket'
import { findMailbox, findStatus, lockTicket } from './ticket-store'
import { waitingStatus } from './waiting-status'

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
  sendAt?: string | undefined
  mentionIds?: readonly string[] | undefined
  macroIds?: readonly string[] | undefined
  skipUnfit?: boolean | undefined
}

/** An agent's public words or note: guard, state machine, message, events, and for public ones the channel's way out. */
export async function replyToTicket(ctx: Ctx, ref: string, reply: Reply): Promise<{ id: string }> {
  const release = reply.visibility === 'public' ? await releaseOf(ctx, reply.sendAt) : undefined
  return writeMessage(ctx, beginAct(ctx, await lockTicket(ctx, ref)), reply, release)
}

/** The same on a ticket whose lock is held (`beginAct`), or that is being opened (`openTicket`); finishes the act. */
export async function writeMessage(
  ctx: Ctx,
  act: Act,
  reply: Reply,
  release: Release = { at: ctx.now, hold: null },
): Promise<{ id: string }> {
  const before = act.now
  const isPublic = reply.visibility === 'public'
  assertMay(ctx.actor, isPublic ? 'ticket.reply' : 'ticket.note', before)
  if (reply.status !== undefined) assertMay(ctx.actor, 'ticket.change', before)
  const words = readWords(reply)
  if (isPublic && reply.mentionIds?.length) throw invalidField('mentionIds', 'Only a note names colleagues.')
  const [recent, recipients, mailbox, macros] = await Promise.all([
    recentMessages(ctx, before.id),
    isPublic ? readRecipients(ctx, before, reply) : null,
    isPublic && before.mailboxId !== null ? findMailbox(ctx, before.mailboxId) : null,
    macrosIn(ctx, reply.macroIds ?? [], reply.skipUnfit ?? false),
    findStatus(ctx, 'open'), // the vocabulary, for all that follows
  ])
  if (isPublic) refuseStale(recent, reply.seenMessageId, seatOf(ctx.actor).personId)
  if (isPublic && mailbox === null) throw replyNoMailbox()
  const row = messageRow(ctx, before, {
    words,
    recipients,
    from: mailbox === null ? null : { name: seatOf(ctx.actor).name, address: mailbox.address },
    attachmentCount: reply.attachmentIds?.length ?? 0,
    release,
  })
  const people = await recordMessage(ctx, act, { row, reply, recent, recipients, release, macros })
  await writeAll(ctx, act, { row, reply, recipients, people, release })
  await countUses(
    ctx,
    macros.map(({ id }) => id),
  )
  return { id: row.id }
}

type Row = ReturnType<typeof messageRow>
type Written = { row: Row; reply: Reply; recipients: ReplyRecipients | null; release: Release }

/** Side by side, in this order: what stands on the ticket's row comes behind it, what stands on the message behind that. */
async function writeAll(
  ctx: Ctx,
  act: Act,
  { row, reply, recipients, people, release }: Written & { people: readonly ParticipantToAdd[] },
): Promise<void> {
  const ticketId = row.ticketId
  const { to, cc, bcc } = recipients ?? { to: [], cc: [], bcc: [] }
  await Promise.all([
    act.finish(),
    insertMessage(ctx, row),
    attachToMessage(ctx, { messageId: row.id, ticketId, attachmentIds: reply.attachmentIds ?? [] }),
    recipients === null
      ? null
      : ctx.house.outbound.queueReply(ctx, {
          ticketId,
          messageId: row.id,
          to,
          cc,
          bcc,
          releaseAt: release.at,
          hold: release.hold,
        }),
    saveParticipants(ctx, ticketId, people),
    moveRead(ctx, { agentId: seatOf(ctx.actor).personId, ticketId }, row.id), // who writes has read
    insertMentions(ctx, { ticketId, messageId: row.id }, reply.mentionIds ?? []),
    reply.draftId === undefined
      ? null
      : deleteDraftAt(ctx, { draftId: reply.draftId, version: reply.draftVersion ?? null }),
  ])
}

async function recordMessage(
  ctx: Ctx,
  act: Act,
  given: Written & { recent: readonly RecentMessage[]; macros: readonly MacroInHand[] },
): Promise<ParticipantToAdd[]> {
  const { row, reply, recent, recipients, release, macros } = given
  const before = act.now
  let people: ParticipantToAdd[] = []
  act.set({
    messageCount: before.messageCount + 1,
    attachmentCount: before.attachmentCount + (reply.attachmentIds?.length ?? 0),
  })
  if (release.hold !== 'scheduled') act.set(activity(ctx.now))
  if (recipients === null) {
    const mentionIds = await addMentions(ctx, act, reply.mentionIds ?? [])
    act.record({ body: { type: 'message.noted', messageId: row.id, mentionIds } })
  }
  if (recipients !== null) {
    const answers = answeredBy(before, recent)
    const sent = { messageId: row.id, answers, isReply: recipients.hasCustomer }
    act.record({
      body: {
        type: 'message.submitted',
        ...sent,
        seenMessageId: reply.seenMessageId ?? null,
        releaseAt: release.at.toISOString(),
        hold: release.hold,
        status: reply.status ?? null,
        ...(macros.length > 0 && { macros: macros.map(({ id, actions }) => ({ id, actions: [...actions] })) }),
        waitingSince: before.waitingSince?.toISOString() ?? null,
      },
    })
    if (release.hold === 'scheduled') {
      act.set({ scheduledCount: before.scheduledCount + 1 })
      return []
    }
    act.set({ preview: previewOf(row.visibleText), waitingSince: afterReply(before).waitingSince })
    if (release.hold === null) {
      act.set({ firstReplyAt: before.firstReplyAt ?? ctx.now })
      act.record({ body: { type: 'message.sent', ...sent } })
    }
    people = await addParticipants(ctx, act, recipients.participants)
    await takeOver(ctx, act)
  }
  const isMoved = await runMacros(ctx, act, { macros, messageId: row.id, skipUnfit: reply.skipUnfit ?? false })
  if (reply.status !== undefined) await applyActions(ctx, act, [{ action: 'setStatus', status: reply.status }])
  else if (recipients !== null && !isMoved && act.now.statusCategory === 'open') {
    const waiting = await waitingStatus(ctx)
    await changeState(ctx, act, enterStatus(act.now, waiting, ctx.now), waiting)
  }
  return people
}

/** The customer's messages still waiting for an answer: this one is theirs. */
function answeredBy({ waitingSince }: TicketDraft, recent: readonly RecentMessage[]): string[] {
  if (waitingSince === null) return []
  const isWaiting = (one: RecentMessage) =>
    one.direction === 'in' && isCustomerMessage(asKind(one)) && one.receivedAt >= waitingSince
  return recent.filter(isWaiting).map((one) => one.id)
}

/** Who answers an unassigned ticket by hand takes it; a program's token does not. */
async function takeOver(ctx: Ctx, act: Act): Promise<void> {
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
  ticket: TicketDraft,
  given: {
    words: Words
    recipients: ReplyRecipients | null
    from: MailName | null
    attachmentCount: number
    release: Release
  },
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
    releaseAt: recipients === null || given.release.hold === null ? null : given.release.at,
    searchText: searchTextOf(ticket.messageCount === 0 ? ticket.subject : '', words.text),
    searchConfig: searchConfigFor(ticket.language),
    receivedAt: ctx.now,
    createdAt: ctx.now,
    isTest: ctx.isTest,
  }
}
