import type { Action } from '@foyer/contract/actions'
import { seatOf } from '../access'
import type { Ctx } from '../context'
import { checkFieldValue, findCustomField } from '../fields'
import { ensureTags } from '../tags'
import type { Act } from './act'
import { asRecord } from './as-record'
import { fieldUnknown, tooManyTags } from './errors'
import { follow } from './ticket-store'

type Of<Name extends Action['action']> = Extract<Action, { action: Name }>
export const mostTags = 50

const looked = new WeakMap<Ctx['db'], Map<string, Promise<string[]>>>()

/** Looked up once for each transaction: an act on many tickets asks for the same ones again and again. */
function tagIds(ctx: Ctx, tags: readonly string[]): Promise<string[]> {
  const known = looked.get(ctx.db) ?? new Map<string, Promise<string[]>>()
  looked.set(ctx.db, known)
  const key = JSON.stringify(tags)
  const found = known.get(key) ?? ensureTags(ctx, tags).then((rows) => rows.map(({ id }) => id))
  known.set(key, found)
  return found
}

export async function addTags(ctx: Ctx, act: Act, { tags }: Of<'addTags'>): Promise<void> {
  const ids = await tagIds(ctx, tags)
  const added = ids.filter((id) => !act.now.tagIds.includes(id))
  if (added.length === 0) return
  if (act.now.tagIds.length + added.length > mostTags) throw tooManyTags()
  act.set({ tagIds: [...act.now.tagIds, ...added] })
  act.record({ body: { type: 'ticket.tagged', tagIds: added } })
}

export async function removeTags(ctx: Ctx, act: Act, { tags }: Of<'removeTags'>): Promise<void> {
  const ids = await tagIds(ctx, tags)
  const removed = act.now.tagIds.filter((id) => ids.includes(id))
  if (removed.length === 0) return
  act.set({ tagIds: act.now.tagIds.filter((id) => !removed.includes(id)) })
  act.record({ body: { type: 'ticket.untagged', tagIds: removed } })
}

/** null takes the value away. What a field takes is its definition's matter (core/fields). */
export async function setField(ctx: Ctx, act: Act, { key, value }: Of<'setField'>): Promise<void> {
  const field = await findCustomField(ctx, 'ticket', key)
  if (field === null) throw fieldUnknown(key)
  const checked = value === null ? null : checkFieldValue(field, value)
  const all = asRecord(act.now.customFields)
  const before = all[key] ?? null
  if (JSON.stringify(before) === JSON.stringify(checked)) return
  const { [key]: _gone, ...others } = all
  act.set({ customFields: JSON.stringify(checked === null ? others : { ...others, [key]: checked }) })
  act.record({ body: { type: 'ticket.fieldChanged', key }, personal: { before, after: checked } })
}

export async function followTicket(ctx: Ctx, act: Act, { isFollowed }: Of<'follow'>): Promise<void> {
  const agentId = seatOf(ctx.actor).personId
  if (await follow(ctx, act.now.id, agentId, isFollowed))
    act.record({ body: { type: isFollowed ? 'ticket.followed' : 'ticket.unfollowed', agentId } })
}
