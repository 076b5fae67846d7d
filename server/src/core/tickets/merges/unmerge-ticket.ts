import { assertMay } from '../../access'
import type { Ctx } from '../../context'
import { returnDrafts } from '../../drafts'
import { beginAct } from '../act'
import { eventAlreadyUndone, ticketUnknown } from '../errors'
import { moveRemindersHome } from '../reminders/reminder-store'
import type { TicketRow } from '../ticket'
import { findTicket } from '../ticket-store'
import { chainOf, endOf, lockChains, subtreeOf } from './chain-store'
import { mergeNone, mergeTooLongAgo } from './errors'
import { countAgain, hasNewsSince, isSettledSince, latestOf, oldest, waitingMessages } from './figures-store'
import { endMerge, findActEvent, findMerge, type Merge } from './merge-store'
import { addedBy, mergingOf, statusChange } from './merge-ticket'
import { moveHome } from './moving-store'
import { columnsBefore } from './saved-columns'
import { takeFromTarget } from './take-from-target'

export const undoDays = 30
export const isTooLongAgo = (at: Date, now: Date): boolean => now.getTime() - at.getTime() > undoDays * 86_400_000

/** Takes back the merge that holds of this ticket. */
export async function unmergeTicket(ctx: Ctx, ref: string): Promise<TicketRow> {
  const ticket = await findTicket(ctx, ref)
  const merge = await findMerge(ctx, { sourceId: ticket.id })
  if (merge === null) throw mergeNone()
  await undoMerge(ctx, merge.id, mergeNone)
  return findTicket(ctx, ticket.id)
}

/**
 * Both tickets as they were: the messages that were the source's come back from wherever they are by now, and the target
 * loses what it got, as far as nobody has changed it since. What was said since stays where it was said.
 */
export async function undoMerge(ctx: Ctx, mergeId: string, isUndone = eventAlreadyUndone): Promise<void> {
  const found = await findMerge(ctx, { id: mergeId })
  if (found === null) throw ticketUnknown()
  const locked = await lockChains(ctx, [found.sourceId])
  const merge = await findMerge(ctx, { id: mergeId }) // again, now that the tickets' locks are ours
  if (merge === null || merge.undoneAt !== null) throw isUndone()
  const [source, target, end] = [locked.get(merge.sourceId), locked.get(merge.targetId), endOf(locked, merge.sourceId)]
  if (source === undefined || target === undefined) throw ticketUnknown()
  for (const ticket of [source, target, end]) assertMay(ctx.actor, 'ticket.merge', ticket)
  if (isTooLongAgo(merge.mergedAt, ctx.now)) throw mergeTooLongAgo()
  const waiting = await waitingMessages(ctx, end.id)
  const { ids } = await subtreeOf(ctx, source.id)
  const homes = [source.id, ...ids.filter((id) => id !== source.id)] as const
  const moved = new Set(await moveHome(ctx, end.id, homes))
  await moveRemindersHome(ctx, end.id, homes)
  await endMerge(ctx, merge.id)
  await restoreSource(ctx, { source, target, merge, waitingSince: oldest(waiting.filter((one) => moved.has(one.id))) })
  await restoreTarget(ctx, {
    source,
    target,
    end,
    merge,
    waitingSince: oldest(waiting.filter((one) => !moved.has(one.id))),
  })
  await returnDrafts(ctx, merge.data.draftIds, { to: source.id, movedAt: merge.mergedAt })
}

type Restoring = { source: TicketRow; target: TicketRow; merge: Merge; waitingSince: Date | null }

async function restoreSource(ctx: Ctx, { source, target, merge, waitingSince }: Restoring): Promise<void> {
  const undoesEventId = await findActEvent(ctx, source.id, { type: 'ticket.merged', key: 'mergeId', id: merge.id })
  const chain = await chainOf(ctx, target.id)
  const act = beginAct(ctx, source)
  act.set({ mergedIntoId: null, ...(await countAgain(ctx, source.id)), ...(await latestOf(ctx, source.id)) })
  // Answered while it was merged, it is answered.
  if (source.waitingSince !== null && (await isSettledSince(ctx, chain, merge.mergedAt))) act.set({ waitingSince })
  act.record({
    body: { type: 'ticket.unmerged', ...mergingOf(merge.id, source, target) },
    ...(undoesEventId !== null && { undoesEventId }),
  })
  await act.finish()
}

async function restoreTarget(ctx: Ctx, given: Restoring & { end: TicketRow }): Promise<void> {
  const { source, target, end, merge, waitingSince } = given
  const undoesEventId = await findActEvent(ctx, target.id, { type: 'ticket.mergedIn', key: 'mergeId', id: merge.id })
  const hasNews = await hasNewsSince(ctx, { ticketId: end.id, homeId: target.id }, merge.id)
  const act = beginAct(ctx, target)
  act.set(columnsBefore(target, merge.data.saved, hasNews ? ['state', 'activity'] : []))
  const taken = await takeFromTarget(ctx, act, merge)
  if (target.id === end.id) {
    act.set(await countAgain(ctx, end.id))
    if (hasNews) act.set({ ...(await latestOf(ctx, end.id)), ...stillWaiting(end, waitingSince) })
  }
  act.record({
    body: {
      type: 'ticket.unmergedFrom',
      ...mergingOf(merge.id, source, target),
      added: addedBy(taken),
      status: await statusChange(ctx, target, act.now),
    },
    ...(undoesEventId !== null && { undoesEventId }),
  })
  await act.finish()
  if (target.id === end.id) return
  // Further on the same is gone: what the later merges brought there of it.
  const last = beginAct(ctx, end)
  last.set({ ...(await countAgain(ctx, end.id)), ...(await latestOf(ctx, end.id)), ...stillWaiting(end, waitingSince) })
  const added = { tagIds: [], fieldKeys: [], followerIds: [], participantIds: [] }
  last.record({ body: { type: 'ticket.unmergedFrom', ...mergingOf(merge.id, source, end), added, status: null } })
  await last.finish()
}

const stillWaiting = (ticket: TicketRow, waitingSince: Date | null): Partial<TicketRow> =>
  ticket.waitingSince === null ? {} : { waitingSince }
