import type { replyToTicket as replyRoute } from '@foyer/contract/messages'
import type { CheckedRecipient } from '@foyer/contract/recipients'
import type { RouteInput } from '@foyer/contract/route'
import { assertMay, seatOf } from '../access'
import type { Ctx } from '../context'
import { invalidField } from '../invalid-field'
import { countUses } from '../macros'
import { type Act, activity, beginAct, type TicketDraft } from './act'
import { applyActions } from './apply-actions'
import { changeState } from './change-status'
import { replyNoMailbox } from './errors'
import { refuseUnnamed } from './guard/refuse-unnamed'
import { type MacroInHand, macrosIn } from './macros-in-reply'
import { addMentions, insertMentions } from './mentions'
import { type RecentMessage, recentMessages } from './message-store'
import { type OutgoingRow, outgoingRow, readWords, refuseStale, writeOutgoing } from './outgoing-message'
import { saveParticipants } from './participant-store'
import { addParticipants, type ParticipantToAdd } from './participants'
import { previewOf } from './preview'
import { givePromise, readPromise, settlePromise } from './promise'
import { type ReplyRecipients, readRecipients } from './recipients'
import { countOf, movesLater, type Release, releaseOf, releaseOn } from './release'
import { runMacros } from './run-macros'
import { afterReply, enterStatus, isCustomerMessage } from './ticket'
import { findMailbox, findStatus, lockTicket } from './ticket-store'
import { waitingStatus } from './waiting-status'

/** `ifUnanswered`: to be sent only where nobody answers before. */
export type Reply = RouteInput<typeof replyRoute>['body'] & { ifUnanswered?: true }

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
  wanted: Release = { at: ctx.now, hold: null },
  { takesOver = true }: { takesOver?: boolean } = {},
): Promise<{ id: string }> {
  const before = act.now
  const isPublic = reply.visibility === 'public'
  const release = isPublic ? releaseOn(ctx, before, wanted) : wanted
  assertMay(ctx.actor, isPublic ? 'ticket.reply' : 'ticket.note', before)
  if (reply.status !== undefined) assertMay(ctx.actor, 'ticket.change', before)
  if (reply.promisedUntil !== undefined) allowPromise(ctx, before, { until: reply.promisedUntil, isPublic, release })
  const words = readWords(reply)
  if (isPublic && reply.mentionIds?.length) throw invalidField('mentionIds', 'Only a note names colleagues.')
  const [recent, recipients, mailbox, macros] = await Promise.all([
    recentMessages(ctx, before.id),
    isPublic ? readRecipients(ctx, before, reply) : null,
    isPublic && before.mailboxId !== null ? findMailbox(ctx, before.mailboxId) : null,
    macrosIn(ctx, reply.macroIds ?? [], reply.skipUnfit ?? false),
    findStatus(ctx, 'open'), // the vocabulary, for all that follows
  ])
  if (isPublic) refuseStale(recent, reply.seenMessageId, { personIds: [seatOf(ctx.actor).personId], sideId: null })
  if (isPublic && mailbox === null) throw replyNoMailbox()
  const named = recipients === null ? [] : await refuseProposed(ctx, before, { reply, recipients })
  const row = outgoingRow(ctx, before, {
    words,
    recipients,
    side: null,
    from: mailbox === null ? null : { name: seatOf(ctx.actor).name, address: mailbox.address },
    attachmentCount: reply.attachmentIds?.length ?? 0,
    release,
  })
  const people = await recordMessage(ctx, act, {
    row,
    reply,
    recent,
    recipients,
    release,
    macros,
    named,
    takesOver,
  })
  await writeAll(ctx, act, { row, reply, recipients, people, release })
  await countUses(
    ctx,
    macros.map(({ id }) => id),
  )
  return { id: row.id }
}

/** It is given when its reply leaves: until then nobody outside knows of it, and taking the reply back takes it along. */
function allowPromise(
  ctx: Ctx,
  ticket: TicketDraft,
  { until, isPublic, release }: { until: string; isPublic: boolean; release: Release },
): void {
  if (!isPublic) throw invalidField('promisedUntil', 'Only a reply promises something to the customer.')
  assertMay(ctx.actor, 'ticket.change', ticket)
  readPromise(ctx, until, release.at)
}

/**
 * The guard is for recipients the desk proposed: what a composer's draft holds, and what is left out. Whoever lists all of
 * them by hand, as a program does, has named them; a ticket that opens goes to whom it was opened for.
 */
async function refuseProposed(
  ctx: Ctx,
  ticket: TicketDraft,
  { reply, recipients }: { reply: Reply; recipients: ReplyRecipients },
): Promise<CheckedRecipient[]> {
  if (ticket.messageCount === 0) return []
  const isDraft = reply.draftId !== undefined
  const proposed = [
    ...(isDraft ? [...recipients.to, ...recipients.bcc] : []),
    ...(isDraft || reply.cc === undefined ? recipients.cc : []),
  ]
  if (proposed.length === 0) return []
  return refuseUnnamed(ctx, ticket, { recipients: proposed, isSide: false, confirmed: reply.confirmed ?? [] })
}

type Written = { row: OutgoingRow; reply: Reply; recipients: ReplyRecipients | null; release: Release }

async function writeAll(
  ctx: Ctx,
  act: Act,
  { row, reply, recipients, people, release }: Written & { people: readonly ParticipantToAdd[] },
): Promise<void> {
  const { ticketId } = row
  await writeOutgoing(ctx, act, { row, ...reply }, () => [
    recipients &&
      ctx.house.outbound.queueReply(ctx, {
        ticketId,
        messageId: row.id,
        to: recipients.to,
        cc: recipients.cc,
        bcc: recipients.bcc,
        releaseAt: release.at,
        hold: release.hold,
        withoutHistory: reply.withoutHistory ?? false,
      }),
    saveParticipants(ctx, ticketId, people),
    insertMentions(ctx, { ticketId, messageId: row.id }, reply.mentionIds ?? []),
  ])
}

async function recordMessage(
  ctx: Ctx,
  act: Act,
  given: Written & {
    recent: readonly RecentMessage[]
    macros: readonly MacroInHand[]
    named: readonly CheckedRecipient[]
    takesOver: boolean
  },
): Promise<ParticipantToAdd[]> {
  const { row, reply, recent, recipients, release, macros, named, takesOver } = given
  const before = act.now
  let people: ParticipantToAdd[] = []
  act.set({
    messageCount: before.messageCount + 1,
    attachmentCount: before.attachmentCount + (reply.attachmentIds?.length ?? 0),
  })
  if (!movesLater(release.hold)) act.set(activity(ctx.now))
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
        ...(reply.promisedUntil !== undefined && { promisedUntil: reply.promisedUntil }),
        ...(reply.withoutHistory && { withoutHistory: true }),
        ...(reply.ifUnanswered && { ifUnanswered: true }),
      },
      ...(named.length > 0 && { personal: { named: named.map(({ address, remarks }) => ({ address, remarks })) } }),
    })
    const waits = countOf(release.hold)
    if (waits !== null) {
      act.set({ [waits]: before[waits] + 1, ...(before.messageCount === 0 && { preview: previewOf(row.visibleText) }) })
      return []
    }
    act.set({ preview: previewOf(row.visibleText), waitingSince: afterReply(before).waitingSince })
    if (release.hold === null) {
      act.set({ firstReplyAt: before.firstReplyAt ?? ctx.now })
      act.record({ body: { type: 'message.sent', ...sent } })
      if (sent.isReply) settlePromise(ctx, act, row.id)
    }
    people = await addParticipants(ctx, act, recipients.participants)
    if (takesOver) await takeOver(ctx, act)
  }
  const isMoved = await runMacros(ctx, act, { macros, messageId: row.id, skipUnfit: reply.skipUnfit ?? false })
  if (reply.status !== undefined) await applyActions(ctx, act, [{ action: 'setStatus', status: reply.status }])
  else if (recipients !== null && !isMoved && act.now.statusCategory === 'open') {
    const waiting = await waitingStatus(ctx)
    await changeState(ctx, act, enterStatus(act.now, waiting, ctx.now), waiting)
  }
  if (reply.promisedUntil !== undefined && release.hold === null)
    givePromise(ctx, act, { until: reply.promisedUntil, byId: row.authorId, messageId: row.id })
  return people
}

/** The customer's messages still waiting for an answer: this one is theirs. */
export function answeredBy(
  { waitingSince }: Pick<TicketDraft, 'waitingSince'>,
  recent: readonly RecentMessage[],
): string[] {
  if (waitingSince === null) return []
  const isWaiting = (one: RecentMessage) =>
    one.direction === 'in' &&
    one.sideConversationId === null &&
    isCustomerMessage(asKind(one)) &&
    one.receivedAt >= waitingSince
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
