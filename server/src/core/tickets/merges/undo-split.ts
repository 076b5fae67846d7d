import { assertMay } from '../../access'
import type { Ctx } from '../../context'
import { beginAct } from '../act'
import { eventAlreadyUndone, ticketUnknown } from '../errors'
import { deleteLinkBetween } from '../links/link-store'
import type { TicketRow } from '../ticket'
import { findTicket } from '../ticket-store'
import { endOf, lockChains } from './chain-store'
import { mergeTooLongAgo, splitChangedSince } from './errors'
import { countAgain, hasNewsSince, latestOf, oldest, waitingMessages } from './figures-store'
import { findActEvent } from './merge-store'
import { moveThese, setHeld } from './moving-store'
import { columnsBefore } from './saved-columns'
import { endSplit, findSplit, messageIdsOn, type Split } from './split-store'
import { isTooLongAgo } from './unmerge-ticket'

/**
 * The messages are back where they were, held ones held; the ticket they had opened is one with that from now on, so its
 * number and its mail lead there. Refused once something else was said on it.
 */
export async function undoSplit(ctx: Ctx, splitId: string): Promise<void> {
  const found = await findSplit(ctx, splitId)
  if (found === null) throw ticketUnknown()
  const homes = [...new Set(found.messages.map((one) => one.homeId))]
  const locked = await lockChains(ctx, [found.newId, found.sourceId, ...homes])
  const split = await findSplit(ctx, splitId) // again, now that the tickets' locks are ours
  if (split === null || split.undoneAt !== null) throw eventAlreadyUndone()
  const [opened, source] = [locked.get(split.newId), locked.get(split.sourceId)]
  if (opened === undefined || source === undefined) throw ticketUnknown()
  for (const ticket of locked.values()) assertMay(ctx.actor, 'ticket.merge', ticket)
  if (isTooLongAgo(split.splitAt, ctx.now)) throw mergeTooLongAgo()
  const there = await messageIdsOn(ctx, opened.id)
  const isAsItWas = there.length === split.messages.length && split.messages.every((one) => there.includes(one.id))
  if (!isAsItWas || opened.mergedIntoId !== null) throw splitChangedSince()
  for (const homeId of homes) {
    const ids = split.messages.filter((one) => one.homeId === homeId).map((one) => one.id)
    await moveThese(ctx, ids, { ticketId: endOf(locked, homeId).id, homeId })
  }
  const held = split.messages.filter((one) => one.heldReason !== null)
  await setHeld(ctx, held, true)
  await endSplit(ctx, split.id)
  await deleteLinkBetween(ctx, { ticketId: opened.id, otherId: source.id, kind: 'splitFrom' })
  await closeOpened(ctx, opened, { source, split })
  await restoreSource(ctx, { source, split, end: endOf(locked, source.id) })
  const ends = new Map(homes.map((homeId) => endOf(locked, homeId)).map((end) => [end.id, end]))
  for (const end of ends.values()) if (end.id !== source.id) await countMoved(ctx, end, { split, opened })
}

const bodyOf = (type: 'ticket.unsplit', split: Split, opened: TicketRow) => ({
  type,
  splitId: split.id,
  newId: opened.id,
  newNumber: opened.number,
  messageIds: split.messages.map((one) => one.id),
})

async function closeOpened(
  ctx: Ctx,
  opened: TicketRow,
  { source, split }: { source: TicketRow; split: Split },
): Promise<void> {
  const act = beginAct(ctx, opened)
  act.set({ ...(await countAgain(ctx, opened.id)), mergedIntoId: source.id })
  act.record({ body: bodyOf('ticket.unsplit', split, opened) })
  await act.finish()
}

async function restoreSource(
  ctx: Ctx,
  { source, split, end }: { source: TicketRow; split: Split; end: TicketRow },
): Promise<void> {
  const opened = await findTicket(ctx, split.newId, { withDeleted: true })
  const undoesEventId = await findActEvent(ctx, source.id, { type: 'ticket.split', key: 'splitId', id: split.id })
  const hasNews = await hasNewsSince(ctx, { ticketId: end.id, homeId: source.id }, split.id)
  const act = beginAct(ctx, source)
  act.set(columnsBefore(source, split.data.saved, hasNews ? ['state', 'activity'] : []))
  if (end.id === source.id) act.set(await countAgain(ctx, source.id))
  if (end.id === source.id && hasNews) act.set(await latestNow(ctx, source))
  act.record({ body: bodyOf('ticket.unsplit', split, opened), ...(undoesEventId !== null && { undoesEventId }) })
  await act.finish()
}

/** Another ticket that got some of them back, for the source was merged, or was one with it, meanwhile. */
async function countMoved(ctx: Ctx, ticket: TicketRow, { split, opened }: { split: Split; opened: TicketRow }) {
  const act = beginAct(ctx, ticket)
  act.set({ ...(await countAgain(ctx, ticket.id)), ...(await latestNow(ctx, ticket)) })
  act.record({ body: bodyOf('ticket.unsplit', split, opened) })
  await act.finish()
}

async function latestNow(ctx: Ctx, ticket: TicketRow): Promise<Partial<TicketRow>> {
  const isSettled = ticket.statusCategory === 'done' || ticket.statusCategory === 'spam'
  return {
    ...(await latestOf(ctx, ticket.id)),
    ...(!isSettled && { waitingSince: oldest(await waitingMessages(ctx, ticket.id)) }),
  }
}
