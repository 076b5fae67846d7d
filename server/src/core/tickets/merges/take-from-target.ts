import type { Ctx } from '../../context'
import { type Act, beginAct } from '../act'
import { asRecord } from '../as-record'
import { removeParticipants, saveParticipants } from '../participant-store'
import { findTicket } from '../ticket-store'
import { findMerge, type Merge, type MergeData, removeFollowers, updateMergeData } from './merge-store'

type Gained = Pick<MergeData, 'tagIds' | 'fields' | 'followerIds' | 'participants'>

/**
 * Tags, fields, followers and participants that a merge brought leave its target again, as long as they are as they came;
 * and every ticket that got them from there by a later merge. Answers what left the target.
 */
export async function takeFromTarget(ctx: Ctx, act: Act, merge: Merge): Promise<Gained> {
  const gone = await take(ctx, act, merge.data)
  const { mergedIntoId, id } = act.now
  if (mergedIntoId !== null) {
    const next = await findMerge(ctx, { sourceId: id })
    if (next !== null) await takeOnward(ctx, next, gone)
  }
  return gone
}

async function takeOnward(ctx: Ctx, merge: Merge, gone: Gained): Promise<void> {
  const shared: Gained = {
    tagIds: merge.data.tagIds.filter((id) => gone.tagIds.includes(id)),
    fields: Object.fromEntries(Object.entries(merge.data.fields).filter(([key]) => key in gone.fields)),
    followerIds: merge.data.followerIds.filter((id) => gone.followerIds.includes(id)),
    participants: merge.data.participants.filter(isAmong(gone.participants)),
  }
  const ticket = await findTicket({ ...ctx, actor: { kind: 'system', name: 'unmerge' } }, merge.targetId, {
    withDeleted: true,
  })
  const act = beginAct(ctx, ticket)
  await takeFromTarget(ctx, act, { ...merge, data: { ...merge.data, ...shared } })
  await act.finish()
  await updateMergeData(ctx, merge.id, {
    ...merge.data,
    tagIds: merge.data.tagIds.filter((id) => !shared.tagIds.includes(id)),
    fields: Object.fromEntries(Object.entries(merge.data.fields).filter(([key]) => !(key in shared.fields))),
    followerIds: merge.data.followerIds.filter((id) => !shared.followerIds.includes(id)),
    participants: merge.data.participants.filter((one) => !isAmong(shared.participants)(one)),
  })
}

const isAmong = (list: Gained['participants']) => (one: { personId: string }) =>
  list.some((other) => other.personId === one.personId)

async function take(ctx: Ctx, act: Act, added: Gained): Promise<Gained> {
  const { id, tagIds, customFields } = act.now
  const now = asRecord(customFields)
  const isLeft = ([key, value]: [string, unknown]) => JSON.stringify(now[key]) === JSON.stringify(value)
  const fields = Object.fromEntries(Object.entries(added.fields).filter(isLeft))
  const kept = Object.fromEntries(Object.entries(now).filter(([key]) => !(key in fields)))
  if (added.tagIds.length > 0) act.set({ tagIds: tagIds.filter((tag) => !added.tagIds.includes(tag)) })
  if (Object.keys(fields).length > 0) act.set({ customFields: JSON.stringify(kept) })
  if (added.followerIds.length > 0) await removeFollowers(ctx, id, added.followerIds)
  const strangers = added.participants.filter((one) => one.before === null)
  if (strangers.length > 0)
    await removeParticipants(
      ctx,
      id,
      strangers.map((one) => one.personId),
    )
  const pending = added.participants.filter((one) => one.before === 'pending')
  await saveParticipants(
    ctx,
    id,
    pending.map(({ personId }) => ({ personId, standing: 'pending' })),
  )
  return { ...added, fields }
}
