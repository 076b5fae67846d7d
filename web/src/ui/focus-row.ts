export interface RowHeights {
  row: number
  /** What stays at the top of the scroller over the rows. */
  head?: number
}

/** Scrolls a list of rows of one height just as far as row `index` needs. */
export function bringRowIn(scroller: HTMLElement | null, index: number, { row, head = 0 }: RowHeights): void {
  if (!scroller) return
  const top = index * row
  const room = scroller.clientHeight - head
  if (top < scroller.scrollTop) scroller.scrollTop = top
  else if (top + row > scroller.scrollTop + room) scroller.scrollTop = top + row - room
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
