/**
 * Scrolls a list of rows of one height just as far as row `index` needs, and focuses it (`data-row`): at once where it is
 * drawn, so that the very next key finds it focused, else with the frame that draws it.
 */
export function focusRowIn(scroller: HTMLElement | null, index: number, rowHeight: number): void {
  if (!scroller) return
  const top = index * rowHeight
  if (top < scroller.scrollTop) scroller.scrollTop = top
  else if (top + rowHeight > scroller.scrollTop + scroller.clientHeight)
    scroller.scrollTop = top + rowHeight - scroller.clientHeight
  const find = () => scroller.querySelector<HTMLElement>(`[data-row="${index}"]`)
  const drawn = find()
  if (drawn) drawn.focus({ preventScroll: true })
  else requestAnimationFrame(() => find()?.focus({ preventScroll: true }))
}
