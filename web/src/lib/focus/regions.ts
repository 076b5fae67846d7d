/** Landmarks that F6 walks through carry this attribute, in reading order. */
export const regionAttribute = 'data-region'

const lastFocused = new WeakMap<Element, WeakRef<HTMLElement>>()

/** Remembers where focus was in each region, so that F6 returns to that place and not to the region's start. */
export function rememberFocus(event: FocusEvent): void {
  if (!(event.target instanceof HTMLElement)) return
  const region = event.target.closest(`[${regionAttribute}]`)
  if (region && region !== event.target) lastFocused.set(region, new WeakRef(event.target))
}

/** Moves focus to the next (1) or previous (-1) visible region and returns it. */
export function focusRegion(step: 1 | -1): HTMLElement | null {
  const regions = [...document.querySelectorAll<HTMLElement>(`[${regionAttribute}]`)].filter((region) =>
    region.checkVisibility(),
  )
  if (regions.length === 0) return null
  const here = regions.findIndex((region) => region.contains(document.activeElement))
  const region = regions[(here + step + regions.length) % regions.length] ?? regions[0]
  if (!region) return null
  const remembered = lastFocused.get(region)?.deref()
  const target = remembered?.isConnected && region.contains(remembered) ? remembered : region
  target.focus()
  return region
}
