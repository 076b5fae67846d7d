import { useMemo } from 'react'
import type { RowHeights } from '../../../ui/focus-row'
import type { Line } from './list-lines'

const headHeight = 32

/** Where each line begins; rows alone are all of one height. */
export function useLineHeights(lines: readonly Line[], heights: RowHeights, isGrouped: boolean): RowHeights {
  return useMemo(() => {
    if (!isGrouped) return heights
    const tops = [0]
    for (const { kind } of lines) tops.push((tops.at(-1) ?? 0) + (kind === 'head' ? headHeight : heights.row))
    return { ...heights, cover: headHeight, tops }
  }, [lines, heights, isGrouped])
}
