import { groupsOfPage, mostGroupsAsked, noGroup } from '@foyer/contract/group-pages'
import type { TicketGrouping } from '@foyer/contract/grouping'
import type { Ctx } from '../../core/context'
import { AppError } from '../../platform/errors'
import { readId } from '../../platform/ids'
import { findGroupedPage, findGroups } from './group-store'
import { groupings } from './groupings-store'
import { tooManyToGroup } from './list-groups'
import type { ReadQuery } from './read-query'
import type { FoundPage, SortValue } from './search-store'
import type { Sort } from './sorts'

export type GroupedList = {
  group: TicketGrouping
  /** Keys with commas between; left out: all there are. */
  groups: string | undefined
  sort: Sort
  /** Group and place of the last ticket of the page before. */
  after: readonly SortValue[] | null
  limit: number
}

/** One page, group by group. Who names the groups has the page without their being looked for. */
export async function findInGroups(
  ctx: Ctx,
  read: ReadQuery,
  list: GroupedList,
): Promise<FoundPage & { hasMore: boolean }> {
  const { group, sort, limit } = list
  const [first, ...after] = list.after ?? []
  const from = first === undefined ? null : String(first)
  const asked = { condition: read.bound.toSql(), isSteady: read.isSteady, group }
  const { keys, isAll } =
    list.groups === undefined
      ? await ownKeys(ctx, asked, from, limit)
      : { keys: keysFrom(readKeys(group, list.groups), from), isAll: true }
  const found = await findGroupedPage(ctx, { ...asked, keys, sort, after: from === null ? null : after, limit })
  // Groups that emptied since they were counted end a page early, and not the list.
  return { ...found, hasMore: found.rows.length >= limit || !isAll }
}

async function ownKeys(
  ctx: Ctx,
  asked: Parameters<typeof findGroups>[1],
  from: string | null,
  limit: number,
): Promise<{ keys: string[]; isAll: boolean }> {
  const groups = await findGroups(ctx, asked, from)
  if (groups === null) throw tooManyToGroup()
  const left = from === null ? groups : groups.slice(groups.findIndex(({ key }) => key === from))
  // Of the one it begins in an unknown part is read already, so that one counts for nothing.
  const keys = groupsOfPage(
    left.map((one) => (one.key === from ? { ...one, count: 0 } : one)),
    limit,
  )
  return { keys, isAll: keys.length === left.length }
}

function keysFrom(keys: string[], from: string | null): string[] {
  const at = from === null ? 0 : keys.indexOf(from)
  if (at < 0) throw new AppError('invalid', 'cursor.invalid', 'This cursor ends in none of these groups.')
  return keys.slice(at)
}

/** Also where groups are named of a list that is in none. */
export const groupUnknown = (): AppError =>
  new AppError('invalid', 'group.unknown', `Name up to ${mostGroupsAsked} groups by their keys.`)

function readKeys(group: TicketGrouping, text: string): string[] {
  const keys = [...new Set(text.split(',').filter((key) => key !== ''))]
  const unknown = keys.find((key) => key !== noGroup && !isKey[groupings[group].keys](key))
  if (unknown !== undefined || keys.length > mostGroupsAsked) throw groupUnknown()
  return keys
}

const isKey = {
  id: (key: string) => readId(key) !== null,
  word: (key: string) => /^[\w.-]{1,60}$/.test(key),
  day: (key: string) => /^\d{4}-\d{2}-\d{2}$/.test(key) && new Date(`${key}T00:00:00Z`).toJSON()?.slice(0, 10) === key,
}
