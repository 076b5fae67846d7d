import { type Condition, type Leaf, leavesOf } from '@foyer/contract/conditions'
import { StatusCategory } from '@foyer/contract/tickets'
import type { ViewFinding } from '@foyer/contract/views'
import { seatOf } from '../access'
import { type Names, resolveNames } from '../conditions'
import type { Ctx } from '../context'
import { findArchived } from './gone-store'

const named = new Set(['status', 'type', 'team', 'assignee', 'mailbox', 'brand', 'category', 'tag'])
const isNamed = (leaf: Leaf): boolean => named.has(leaf.field) || leaf.field.startsWith('field.')

/**
 * What each condition names that the desk does not have (any more), or offers no longer. Of mailboxes only those the
 * caller knows of count: whether another one exists is not told.
 */
export async function findGone(ctx: Ctx, conditions: readonly Condition[]): Promise<ViewFinding[][]> {
  const leaves = conditions.map((one) => leavesOf(one).flatMap(({ leaf }) => (isNamed(leaf) ? [leaf] : [])))
  if (leaves.every((list) => list.length === 0)) return leaves.map(() => [])
  const seat = seatOf(ctx.actor)
  const names = await resolveNames(ctx.db, { all: leaves.flat() }, seat.personId)
  const known = (leaf: Leaf, value: string): readonly string[] =>
    leaf.field === 'mailbox'
      ? names.idsOf('mailbox', value).filter((id) => seat.mailboxes.visibleIds.includes(id))
      : keysOf(names, leaf, value)
  const places = leaves.map((list) =>
    list.flatMap((leaf) => valuesOf(leaf).map((value) => ({ field: leaf.field, value, keys: known(leaf, value) }))),
  )
  const archived = await findArchived(ctx, [...new Set(places.flat().flatMap(({ keys }) => keys))])
  return places.map((list) =>
    list.flatMap(({ field, value, keys }) => {
      const isArchived = keys.length > 0 && keys.every((key) => archived.has(key))
      if (keys.length > 0 && !isArchived) return []
      return [{ field, value, reason: isArchived ? ('archived' as const) : ('unknown' as const) }]
    }),
  )
}

/** A custom field is gone whatever is asked of it. */
const valuesOf = ({ field, value }: Leaf): string[] =>
  field.startsWith('field.')
    ? ['']
    : value.filter(
        (one) =>
          one !== 'none' &&
          one !== 'me' &&
          !(field === 'status' && StatusCategory.safeParse(one.toLowerCase()).success),
      )

function keysOf(names: Names, { field }: Leaf, value: string): readonly string[] {
  const wanted = value.toLowerCase()
  const idsIn = (rows: readonly { id: string; key: string }[]): string[] =>
    rows.flatMap(({ id, key }) => (id === wanted || key.toLowerCase() === wanted ? [id] : []))
  if (field === 'status') return idsIn(names.statuses)
  if (field === 'type') return idsIn(names.types)
  if (field.startsWith('field.')) return names.customFields.has(field.slice('field.'.length)) ? [field] : []
  return names.idsOf(field as Parameters<Names['idsOf']>[0], value)
}
