import type { ReactNode } from 'react'

export type RowChange = { name?: string; choices?: string[]; position?: number; isArchived?: boolean }

/** One of the desk's own words, as a row of its list. */
export interface NamedRow {
  id: string
  name: string
  shown: ReactNode
  isArchived: boolean
  /** Where its order can be chosen; among the rows of the same group. */
  position?: number
  group?: string
  /** Where it is a list to choose from. */
  choices?: readonly string[]
  change: (change: RowChange) => Promise<unknown>
  /** Takes it away for good, once it is archived and nothing carries it. */
  remove?: () => Promise<unknown>
  /** Why it cannot be restored now. */
  restoreBlockedBy?: string | null
}

export const siblingsOf = (rows: readonly NamedRow[], row: NamedRow): NamedRow[] =>
  rows.filter((one) => one.group === row.group)

/**
 * The rows that get another position when one of them goes to a place among its siblings. Positions are dealt anew where
 * they do not rise, else they change hands.
 */
export function movesOf<Row extends { id: string; position?: number }>(
  siblings: readonly Row[],
  id: string,
  place: number,
): { row: Row; position: number }[] {
  const moved = siblings.find((one) => one.id === id)
  if (moved === undefined) return []
  const order = siblings.filter((one) => one !== moved).toSpliced(place, 0, moved)
  const now = siblings.map((one) => one.position ?? 0)
  const isRising = now.every((position, index) => index === 0 || position > (now[index - 1] ?? 0))
  const next = isRising ? now : now.map((_, index) => (index + 1) * 10)
  return order.flatMap((row, index) => {
    const position = next[index] ?? 0
    return row.position === position ? [] : [{ row, position }]
  })
}
