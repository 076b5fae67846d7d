import type { ViewColumn } from '@foyer/contract/views'
import { useMemo } from 'react'
import { useMedia } from '../../lib/device/use-media'

/** What a list shows where its view says nothing else. */
export const plainColumns: readonly ViewColumn[] = ['status', 'assignee', 'due', 'waiting']

/** Widths in rem, in little room and in much; null: shown only where there is much. */
const widths: Readonly<Record<ViewColumn, { narrow: number | null; wide: number }>> = {
  status: { narrow: 8.5, wide: 11 },
  assignee: { narrow: 8, wide: 9 },
  team: { narrow: 7, wide: 9 },
  priority: { narrow: 5, wide: 6 },
  type: { narrow: 6, wide: 8 },
  mailbox: { narrow: null, wide: 12 },
  created: { narrow: 5, wide: 6 },
  activity: { narrow: 5, wide: 6 },
  // Without its column a pressing date is a chip of the subject.
  due: { narrow: null, wide: 7 },
  waiting: { narrow: 4.5, wide: 5 },
}
/** What is left of the table beside navigation, edges, customer and a subject one can read. */
const room = { narrow: 27, wide: 42 }
const gap = 1

export interface TableColumns {
  shown: readonly ViewColumn[]
  /** Of the grid that rows and their heads share. */
  template: string
}

/** The columns of a view that fit: how long they wait above all, then the first ones. In the view's order. */
export function fittingColumns(columns: readonly ViewColumn[], isWide: boolean): TableColumns {
  const widthOf = (column: ViewColumn) => widths[column][isWide ? 'wide' : 'narrow']
  let left = isWide ? room.wide : room.narrow
  const fits = (column: ViewColumn): boolean => {
    const width = widthOf(column)
    if (width === null || width + gap > left) return false
    left -= width + gap
    return true
  }
  const kept = new Set([...columns].sort((a, b) => Number(b === 'waiting') - Number(a === 'waiting')).filter(fits))
  const shown = columns.filter((column) => kept.has(column))
  const rest = shown.map((column) => ` ${widthOf(column)}rem`).join('')
  return { shown, template: `${isWide ? 15 : 12}rem minmax(0, 1fr)${rest}` }
}

export function useTableColumns(columns: readonly ViewColumn[]): TableColumns {
  const isWide = useMedia('(width >= 75.5rem)')
  return useMemo(() => fittingColumns(columns, isWide), [columns, isWide])
}
