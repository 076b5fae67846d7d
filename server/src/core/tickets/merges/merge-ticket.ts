import type { TicketEventBody } from '@foyer/contract/events'
import { newId } from '../../../platform/ids'
import { assertMay } from '../../access'
import type { Ctx } from '../../context'
import { mostMerges } from '../../most-merges'
import { beginAct } from '../act'
import { moveReminders } from '../reminders/reminder-store'
import type { TicketRow } from '../ticket'
import { findTicket, readStatus, refuseMerged } from '../ticket-store'
import { addToTarget } from './add-to-target'
import { lockAll, subtreeOf } from './chain-store'
import { mergeIntoItself, mergeIntoSample, mergeTooDeep, mergeTooLarge } from './errors'
import { countAgain, latestOf } from './figures-store'
import { insertMerge, type MergeData } from './merge-store'
import { moveAll } from './moving-store'
import { columnsOf } from './saved-columns'

/** More would hold both tickets' locks for seconds. */
export const mostMoved = 5_000

/**
 * One ticket goes into another, by reference: messages move, nothing is copied, nobody gets a mail. Both must be within
 * reach. Answers the source, which from now on is a way to the target.
 */
export async function mergeTicket(
  ctx: Ctx,
  ref: string,
  { into, addParticipants }: { into: string; addParticipants: boolean },
): Promise<TicketRow> {
  const { source, target } = await lockBoth(ctx, ref, into)
  if (target.isTest && !source.isTest) throw mergeIntoSample()
  if (source.messageCount > mostMoved) throw mergeTooLarge(mostMoved)
  if ((await subtreeOf(ctx, source.id)).height + 1 >= mostMerges) throw mergeTooDeep()
  const act = beginAct(ctx, target)
  await moveAll(ctx, source.id, target.id)
  await moveReminders(ctx, source.id, target.id)
  const added = await addToTarget(ctx, act, source, { addParticipants })
  act.set({ ...(await countAgain(ctx, target.id)), ...(await latestOf(ctx, target.id)) })
  const data = { ...added, saved: { before: columnsOf(target), after: columnsOf(act.now) } }
  const id = newId(ctx.now)
  await insertMerge(ctx, { id, sourceId: source.id, targetId: target.id, data })
  const merging = mergingOf(id, source, target)
  act.record({
    body: {
      type: 'ticket.mergedIn',
      ...merging,
      added: addedBy(data),
      status: await statusChange(ctx, target, act.now),
    },
  })
  await act.finish()
  const gone = beginAct(ctx, source)
  gone.set({ mergedIntoId: target.id, ...(await countAgain(ctx, source.id)) })
  gone.record({ body: { type: 'ticket.merged', ...merging } })
  return gone.finish()
}

/** In the order of their ids, whichever way round they are to be merged: of two acts at once one finds the other's done. */
async function lockBoth(ctx: Ctx, ref: string, into: string): Promise<{ source: TicketRow; target: TicketRow }> {
  const found = [await findTicket(ctx, ref), await findTicket(ctx, into)]
  const [source, target] = found.map((one) => one.id)
  if (source === target) throw mergeIntoItself()
  const rows = await lockAll(ctx, [source ?? '', target ?? ''])
  const byId = (id: string | undefined) => findTicket(ctx, rows.find((row) => row.id === id)?.id ?? '')
  const both = { source: await byId(source), target: await byId(target) }
  for (const ticket of [both.source, both.target]) {
    await refuseMerged(ctx, ticket)
    assertMay(ctx.actor, 'ticket.merge', ticket)
  }
  return both
}

export const mergingOf = (mergeId: string, source: TicketRow, target: TicketRow) => ({
  mergeId,
  sourceId: source.id,
  sourceNumber: source.number,
  targetId: target.id,
  targetNumber: target.number,
})

type MergedIn = Extract<TicketEventBody, { added: unknown }>
export const addedBy = (
  data: Pick<MergeData, 'tagIds' | 'fields' | 'followerIds' | 'participants'>,
): MergedIn['added'] => ({
  tagIds: data.tagIds,
  fieldKeys: Object.keys(data.fields),
  followerIds: data.followerIds,
  participantIds: data.participants.map((one) => one.personId),
})

type State = Pick<TicketRow, 'statusId' | 'statusCategory' | 'snoozedUntil'>
export async function statusChange(ctx: Ctx, before: State, after: State): Promise<MergedIn['status']> {
  if (before.statusId === after.statusId) return null
  return { before: await shown(ctx, before), after: await shown(ctx, after) }
}

const shown = async (ctx: Ctx, state: State) => ({
  statusId: state.statusId,
  category: state.statusCategory,
  waitsFor: (await readStatus(ctx, state.statusId)).waitsFor,
  snoozedUntil: state.snoozedUntil?.toISOString() ?? null,
})
