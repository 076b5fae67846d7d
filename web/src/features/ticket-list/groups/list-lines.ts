import type { TicketGroup } from '@foyer/contract/grouping'
import type { ListRow } from '../use-steady-rows'

export interface RowLine {
  kind: 'row'
  id: string
  row: ListRow
  /** Its place among all rows that are here. */
  at: number
}
export interface HeadLine {
  kind: 'head'
  id: string
  group: TicketGroup
  isFolded: boolean
  /** Those of it that are here, folded or not. */
  rows: readonly ListRow[]
}
export type Line = RowLine | HeadLine

export const plainLines = (rows: readonly ListRow[]): Line[] =>
  rows.map((row, at) => ({ kind: 'row', id: row.ticket.id, row, at }))

interface Grouped {
  groups: readonly TicketGroup[]
  folded: ReadonlySet<string>
  /** There are more rows than are here. */
  isMore: boolean
}

/**
 * Rows under the heads of their groups. A head is there with its rows, or where it is folded; behind the last row that is
 * here only once nothing can come before it any more.
 */
export function groupedLines(rows: readonly ListRow[], { groups, folded, isMore }: Grouped): Line[] {
  const inGroup = new Map<string, RowLine[]>()
  rows.forEach((row, at) => {
    const key = row.group ?? ''
    const line: RowLine = { kind: 'row', id: row.ticket.id, row, at }
    const lines = inGroup.get(key)
    if (lines) lines.push(line)
    else inGroup.set(key, [line])
  })
  const all = withGone(groups, [...inGroup.keys()])
  const last = all.findLastIndex(({ key }) => inGroup.has(key))
  return all.flatMap((group, index): Line[] => {
    const lines = inGroup.get(group.key) ?? []
    const isFolded = folded.has(group.key)
    if (lines.length === 0 && (!isFolded || (isMore && index > last && isOpenBefore(all, last, index, folded))))
      return []
    const head: HeadLine = {
      kind: 'head',
      id: `group ${group.key}`,
      group,
      isFolded,
      rows: lines.map(({ row }) => row),
    }
    return isFolded ? [head] : [head, ...lines]
  })
}

/** An open group that is not all here keeps those behind it waiting. */
const isOpenBefore = (
  groups: readonly TicketGroup[],
  last: number,
  index: number,
  folded: ReadonlySet<string>,
): boolean => groups.slice(Math.max(0, last), index).some(({ key }) => !folded.has(key))

/** A group that emptied while it is read keeps its place behind the one that it stood behind. */
function withGone(groups: readonly TicketGroup[], shown: readonly string[]): readonly TicketGroup[] {
  const known = new Set(groups.map(({ key }) => key))
  if (shown.every((key) => known.has(key))) return groups
  const all = [...groups]
  shown.forEach((key, index) => {
    if (known.has(key)) return
    const before = all.findIndex((one) => one.key === shown[index - 1])
    all.splice(before + 1, 0, { key, name: '', count: 0 })
  })
  return all
}
