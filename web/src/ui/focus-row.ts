export interface RowHeights {
  row: number
  /** What stays at the top of the scroller over the rows. */
  head?: number
  /** What lies over the first rows besides. */
  cover?: number
  /** Where rows of different heights begin, and at its end where the last one ends. */
  tops?: readonly number[]
}

export const topOf = ({ row, tops }: RowHeights, index: number): number => tops?.[index] ?? index * row

/** The row that has this height above it in itself. */
export function rowAt({ row, tops }: RowHeights, height: number): number {
  if (!tops) return Math.floor(height / row)
  let [low, high] = [0, tops.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((tops[middle] ?? 0) <= height) low = middle
    else high = middle - 1
  }
  return low
}

/** Scrolls a list of rows just as far as row `index` needs. */
export function bringRowIn(scroller: HTMLElement | null, index: number, heights: RowHeights): void {
  if (!scroller) return
  const { head = 0, cover = 0 } = heights
  const [top, bottom] = [topOf(heights, index), topOf(heights, index + 1)]
  const room = scroller.clientHeight - head
  if (top - cover < scroller.scrollTop) scroller.scrollTop = top - cover
  else if (bottom > scroller.scrollTop + room) scroller.scrollTop = bottom - room
}

/** So many frames a row that has to be drawn first may take. */
const patience = 5

/**
 * Brings row `index` in and focuses it (`data-row`): at once where it is drawn, so that the very next key finds it focused,
 * else with the frame that draws it.
 */
export function focusRowIn(scroller: HTMLElement | null, index: number, heights: RowHeights): void {
  bringRowIn(scroller, index, heights)
  const focus = (frames: number) => {
    const row = scroller?.querySelector<HTMLElement>(`[data-row="${index}"]`)
    if (row) row.focus({ preventScroll: true })
    else if (frames > 0) requestAnimationFrame(() => focus(frames - 1))
  }
  focus(patience)
}
