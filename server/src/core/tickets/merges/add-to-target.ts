import type { PromiseState } from '@foyer/contract/events'
import type { Ctx } from '../../context'
import { moveDrafts } from '../../drafts'
import type { Act } from '../act'
import { asRecord } from '../as-record'
import { statusUnknown } from '../errors'
import { handOverColumns, handOverOf } from '../hand-overs/hand-over-state'
import { findParticipants, saveParticipants } from '../participant-store'
import { type ParticipantToAdd, participantsToAdd } from '../participants'
import { isRunning, promiseColumns, promiseOf } from '../promise-state'
import { stepColumns, stepsOf } from '../steps/step-state'
import { mostTags } from '../tag-and-field-actions'
import { enterStatus, type TicketRow } from '../ticket'
import { findStatus, readStatus } from '../ticket-store'
import { addFollowers, type MergeData } from './merge-store'

/** What the target gets of the source besides its messages; the answer is what it did not have. */
export async function addToTarget(
  ctx: Ctx,
  act: Act,
  source: TicketRow,
  { addParticipants }: { addParticipants: boolean },
): Promise<Omit<MergeData, 'saved'>> {
  const target = act.now
  const tagIds = source.tagIds.filter((id) => !target.tagIds.includes(id)).slice(0, mostTags - target.tagIds.length)
  const own = asRecord(target.customFields)
  const lacked = Object.entries(asRecord(source.customFields)).filter(([key]) => own[key] === undefined)
  const fields = Object.fromEntries(lacked)
  act.set({
    tagIds: [...target.tagIds, ...tagIds],
    ...(lacked.length > 0 && { customFields: JSON.stringify({ ...own, ...fields }) }),
    typeId: target.typeId ?? source.typeId,
    categoryId: target.categoryId ?? source.categoryId,
    language: target.language ?? source.language,
    dueAt: target.dueAt ?? source.dueAt,
    startAt: target.startAt ?? source.startAt,
    ...promiseColumns(earlierPromise(promiseOf(target), promiseOf(source)), ctx.now),
    ...stepColumns(stepsOf(stepsOf(target).length > 0 ? target : source)),
    ...handOverColumns(handOverOf(target) ?? handOverOf(source)),
    ...incidentColumns(target, source),
    firstReplyAt: target.firstReplyAt ?? source.firstReplyAt,
  })
  await carryState(ctx, act, source)
  const participants = addParticipants ? await peopleOf(ctx, act, source) : []
  await saveParticipants(
    ctx,
    target.id,
    participants.map(({ personId, standing }) => ({ personId, standing })),
  )
  return {
    tagIds,
    fields,
    followerIds: await addFollowers(ctx, source.id, target.id),
    participants: participants.map(({ personId, before }) => ({ personId, before })),
    draftIds: await moveDrafts(ctx, source.id, target.id),
  }
}

/**
 * Whoever waits longest goes on waiting, and what is still to be done on the source is to be done on the target: that is
 * open again, but not counted as reopened. Spam stays spam, and spam opens nothing.
 */
async function carryState(ctx: Ctx, act: Act, source: TicketRow): Promise<void> {
  const { statusCategory } = act.now
  if (statusCategory === 'spam' || source.statusCategory === 'spam') return
  if (source.statusCategory === 'open' && statusCategory !== 'open') {
    const status = (await findStatus(ctx, 'open')) ?? (await readStatus(ctx, source.statusId))
    if (status.category !== 'open') throw statusUnknown()
    act.set({ ...enterStatus(act.now, status, ctx.now), reopenedCount: act.now.reopenedCount })
  }
  if (act.now.statusCategory !== 'done') act.set({ waitingSince: earlier(act.now.waitingSince, source.waitingSince) })
}

/** One customer waits for one update: by the time they were told first. */
function earlierPromise(own: PromiseState, other: PromiseState): PromiseState {
  if (!isRunning(other)) return own
  return isRunning(own) && own.dueAt !== null && other.dueAt !== null && own.dueAt <= other.dueAt ? own : other
}

type OfIncident = Pick<TicketRow, 'id' | 'incidentId' | 'rootCause' | 'incidentAnswer' | 'incidentSolvedAt'>

/** What belongs to either belongs to the target; nothing belongs to itself. */
function incidentColumns(target: OfIncident, source: OfIncident): Omit<OfIncident, 'id'> {
  const own = target.incidentId === source.id ? null : target.incidentId
  const { incidentAnswer, incidentSolvedAt } = target.incidentSolvedAt === null ? source : target
  return {
    incidentId: own ?? (source.incidentId === target.id ? null : source.incidentId),
    rootCause: target.rootCause ?? source.rootCause,
    incidentAnswer,
    incidentSolvedAt,
  }
}

const earlier = (a: Date | null, b: Date | null): Date | null => (a === null || (b !== null && b < a) ? b : a)

async function peopleOf(ctx: Ctx, act: Act, source: TicketRow) {
  const others = (await findParticipants(ctx, source.id)).map(({ personId, standing }) => ({ personId, standing }))
  const wanted: ParticipantToAdd[] = [{ personId: source.customerId, standing: 'active' }, ...others]
  return participantsToAdd(ctx, act.now, wanted)
}
