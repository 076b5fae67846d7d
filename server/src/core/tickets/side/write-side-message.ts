import type { CheckedRecipient } from '@foyer/contract/recipients'
import type { RouteInput } from '@foyer/contract/route'
import type { writeSideMessage as sideRoute } from '@foyer/contract/side-conversations'
import { newId } from '../../../platform/ids'
import { newMarkRef } from '../../../platform/mail'
import { assertMay, seatOf } from '../../access'
import type { Ctx, MailName } from '../../context'
import { findOrCreatePeople } from '../../people'
import { type Act, activity, beginAct } from '../act'
import { applyActions } from '../apply-actions'
import { recipientNone, replyNoMailbox, sideConversationUnknown } from '../errors'
import { refuseUnnamed } from '../guard/refuse-unnamed'
import { recentMessages } from '../message-store'
import { type OutgoingRow, outgoingRow, readWords, refuseStale, writeOutgoing } from '../outgoing-message'
import { countOf, type Release, releaseOf, releaseOn } from '../release'
import { findMailbox, findStatus, lockTicket } from '../ticket-store'
import { addSidePeople, findSide, insertSide, type SideRow, sidePeople } from './side-store'
import { waitForThirdParty } from './wait-for-third-party'

export type SideMessage = RouteInput<typeof sideRoute>['body']

/**
 * An agent's words to a third party inside a ticket: guard, message, events, the way out. For the customer nothing
 * happened: no preview, no first reply, no end of a wait.
 */
export async function writeSideMessage(ctx: Ctx, ref: string, given: SideMessage): Promise<{ id: string }> {
  const wanted = await releaseOf(ctx, given.sendAt)
  const act = beginAct(ctx, await lockTicket(ctx, ref))
  const ticket = act.now
  const release = releaseOn(ctx, ticket, wanted)
  assertMay(ctx.actor, 'ticket.side', ticket)
  if (given.status !== undefined) assertMay(ctx.actor, 'ticket.change', ticket)
  const words = readWords(given)
  const mailbox = ticket.mailboxId === null ? null : await findMailbox(ctx, ticket.mailboxId)
  if (mailbox === null) throw replyNoMailbox()
  await findStatus(ctx, 'open') // the vocabulary, for all that follows
  const known = given.sideConversationId === undefined ? null : await findSide(ctx, ticket.id, given.sideConversationId)
  if (given.sideConversationId !== undefined && known === null) throw sideConversationUnknown()
  const { personId, name } = seatOf(ctx.actor)
  refuseStale(await recentMessages(ctx, ticket.id), given.seenMessageId, {
    personIds: [personId],
    sideId: known?.id ?? null,
  })
  const recipients = await recipientsOf(ctx, known, given)
  const named = await refuseUnnamed(ctx, ticket, {
    recipients: [...recipients.to, ...recipients.cc],
    isSide: true,
    confirmed: given.confirmed ?? [],
  })
  const side = known ?? (await begin(ctx, { ticketId: ticket.id, subject: given.subject ?? ticket.subject }))
  const row = outgoingRow(ctx, ticket, {
    words,
    recipients,
    side,
    from: { name, address: mailbox.address },
    attachmentCount: given.attachmentIds?.length ?? 0,
    release,
  })
  await record(ctx, act, { row, side, given, release, named })
  await write(ctx, act, { row, side, given, release, recipients })
  return { id: row.id }
}

type Recipients = { to: MailName[]; cc: MailName[]; bcc: MailName[] }

async function recipientsOf(ctx: Ctx, side: SideRow | null, { to, cc }: SideMessage): Promise<Recipients> {
  const people = side === null ? [] : await sidePeople(ctx, side.id)
  const taken = new Set<string>()
  const named = (addresses: readonly string[]): MailName[] =>
    addresses.flatMap((address) => {
      const key = address.toLowerCase()
      if (taken.has(key)) return []
      taken.add(key)
      return [{ name: people.find((one) => one.address.toLowerCase() === key)?.name ?? '', address }]
    })
  const found = { to: named(to ?? people.map(({ address }) => address)), cc: named(cc ?? []), bcc: [] }
  if (found.to.length + found.cc.length === 0) throw recipientNone()
  return found
}

const begin = (ctx: Ctx, given: { ticketId: string; subject: string }): Promise<SideRow> =>
  insertSide(ctx, {
    id: newId(ctx.now),
    ticketId: given.ticketId,
    ref: newMarkRef(),
    subject: given.subject,
    openedBy: seatOf(ctx.actor).personId,
    createdAt: ctx.now,
  })

type Writing = { row: OutgoingRow; side: SideRow; given: SideMessage; release: Release }

async function record(
  ctx: Ctx,
  act: Act,
  { row, side, given, release, named }: Writing & { named: readonly CheckedRecipient[] },
): Promise<void> {
  const before = act.now
  act.set({
    messageCount: before.messageCount + 1,
    attachmentCount: before.attachmentCount + (given.attachmentIds?.length ?? 0),
  })
  const sent = { messageId: row.id, answers: [], isReply: false, sideConversationId: side.id }
  act.record({
    body: {
      type: 'message.submitted',
      ...sent,
      seenMessageId: given.seenMessageId ?? null,
      releaseAt: release.at.toISOString(),
      hold: release.hold,
      status: given.status ?? null,
      waitingSince: null,
    },
    ...(named.length > 0 && { personal: { named: named.map(({ address, remarks }) => ({ address, remarks })) } }),
  })
  const waits = countOf(release.hold)
  if (waits !== null) return act.set({ [waits]: before[waits] + 1 })
  act.set(activity(ctx.now))
  if (release.hold === null) act.record({ body: { type: 'message.sent', ...sent } })
  if (given.status !== undefined) await applyActions(ctx, act, [{ action: 'setStatus', status: given.status }])
  else await waitForThirdParty(ctx, act)
}

async function write(
  ctx: Ctx,
  act: Act,
  { row, side, given, release, recipients }: Writing & { recipients: Recipients },
): Promise<void> {
  const people = await findOrCreatePeople(
    ctx,
    [...recipients.to, ...recipients.cc].map(({ address, name }) => ({ email: address, name })),
  )
  await writeOutgoing(ctx, act, { row, ...given }, () => [
    ctx.house.outbound.queueReply(ctx, {
      ticketId: row.ticketId,
      messageId: row.id,
      ...recipients,
      releaseAt: release.at,
      hold: release.hold,
      withoutHistory: false,
      side: { id: side.id, ref: side.ref, subject: side.subject },
    }),
    addSidePeople(ctx, side.id, [...new Set(people.map(({ id }) => id))]),
  ])
}
