import { newId } from '../../../platform/ids'
import { assertMay, canSee } from '../../access'
import type { Ctx } from '../../context'
import { type Act, beginAct } from '../act'
import { messageUnknown } from '../errors'
import { insertLink } from '../links/link-store'
import { findMessage, lockMessage, type MessageRow } from '../message-store'
import { openTicket } from '../open-ticket'
import type { TicketRow } from '../ticket'
import { mergeTooLarge, splitNoAuthor, splitNothingLeft } from './errors'
import { countAgain, latestOf, oldest, waitingMessages } from './figures-store'
import { mostMoved } from './merge-ticket'
import { moveThese, setHeld } from './moving-store'
import { columnsOf } from './saved-columns'
import { insertSplit, type MovableMessage, messagesFrom } from './split-store'

type Asked = { andLater: boolean; subject?: string | undefined }

/**
 * A person's message opens a ticket of its own, alone or with all after it: who wrote it is the customer, and whoever
 * waits there waits since they wrote. A held one is an ordinary one there. Nobody gets a mail. Answers the new ticket.
 */
export async function splitMessage(ctx: Ctx, id: string, asked: Asked): Promise<TicketRow> {
  const found = await lockMessage(ctx, () => findMessage(ctx, id))
  if (found === null) throw messageUnknown()
  const { message, ticket: source } = found
  assertMay(ctx.actor, 'ticket.merge', source)
  if (
    message.authorId === null ||
    message.direction !== 'in' ||
    message.isBounce ||
    message.sideConversationId !== null
  )
    throw splitNoAuthor()
  const chosen = await messagesFrom(ctx, message, { andLater: asked.andLater, limit: mostMoved + 1 })
  if (chosen.length > mostMoved) throw mergeTooLarge(mostMoved)
  if (chosen.length >= source.messageCount) throw splitNothingLeft()
  const waiting = await waitingMessages(ctx, source.id)
  const opened = await openApart(ctx, source, { message, customerId: message.authorId, subject: asked.subject })
  const ids = new Set(chosen.map((one) => one.id))
  const admitted = chosen.filter((one) => one.isHeld && one.authorId === message.authorId)
  await moveThese(ctx, [...ids], { ticketId: opened.id, homeId: opened.id })
  await setHeld(ctx, admitted, false)
  const now = [...waiting.filter((one) => ids.has(one.id)), ...admitted]
  const since = now.map((one) => one.receivedAt).sort((one, other) => one.getTime() - other.getTime())[0] ?? null
  const act = beginAct(ctx, opened)
  act.set({ ...(await countAgain(ctx, opened.id)), ...(await latestOf(ctx, opened.id)), waitingSince: since })
  const ticket = await act.finish()
  await recordSplit(ctx, source, { ticket, chosen, waiting: waiting.filter((one) => !ids.has(one.id)) })
  return ticket
}

/** In the same mailbox, brand and team, and in sight of who does it. */
async function openApart(
  ctx: Ctx,
  source: TicketRow,
  { message, customerId, subject }: { message: MessageRow; customerId: string; subject: string | undefined },
): Promise<TicketRow> {
  const { mailboxId, teamId, brandId, isTest } = source
  const place = { mailboxId, teamId, assigneeId: null, handedOverToId: null, handedOverToTeamId: null }
  const isOutOfSight = ctx.actor.kind === 'agent' && !canSee(ctx.actor, place)
  const act: Act = await openTicket(
    { ...ctx, isTest },
    {
      subject: subject ?? (message.subject || source.subject),
      customerId,
      channel: message.channel,
      mailboxId,
      opener: 'customer',
      origin: 'split',
      teamId,
      assigneeId: isOutOfSight ? source.assigneeId : null,
      language: message.language ?? source.language,
    },
  )
  act.set({ brandId })
  return act.finish()
}

async function recordSplit(
  ctx: Ctx,
  source: TicketRow,
  given: { ticket: TicketRow; chosen: readonly MovableMessage[]; waiting: Parameters<typeof oldest>[0] },
): Promise<void> {
  const { ticket, chosen } = given
  const id = newId(ctx.now)
  const act = beginAct(ctx, source)
  act.set({ ...(await countAgain(ctx, source.id)), ...(await latestOf(ctx, source.id)) })
  if (source.waitingSince !== null) act.set({ waitingSince: oldest(given.waiting) })
  const saved = { before: columnsOf(source), after: columnsOf(act.now) }
  const messages = chosen.map((one) => ({
    id: one.id,
    homeId: one.homeId ?? one.ticketId,
    heldReason: one.isHeld ? (one.heldReason ?? 'stranger') : null,
  }))
  await insertSplit(ctx, { id, sourceId: source.id, newId: ticket.id, messages, data: { saved } })
  await insertLink(ctx, { ticketId: ticket.id, otherId: source.id, kind: 'splitFrom' })
  act.record({
    body: {
      type: 'ticket.split',
      splitId: id,
      newId: ticket.id,
      newNumber: ticket.number,
      messageIds: chosen.map((one) => one.id),
    },
  })
  await act.finish()
}
