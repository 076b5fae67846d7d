import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { whenAtRest } from '../../lib/device/when-at-rest'

/** What fills a tall window; a frame of foreign HTML alone takes longer to make than all else of a message. */
const firstCount = 8
const atRestWithinMs = 300

/**
 * Of a long line of entries those around the place one looks at, at first; the rest once the page rests, without moving
 * what is in view. `at`: the index of what stands at the top, null where it is the end.
 */
export function useGradual<Entry>(
  scroller: RefObject<HTMLElement | null>,
  entries: readonly Entry[],
  at: number | null,
): readonly Entry[] {
  const [isWhole, setWhole] = useState(false)
  const inView = useRef<{ element: Element; top: number } | null>(null)
  const isLong = entries.length > firstCount
  useEffect(() => {
    if (!isLong) return
    return whenAtRest(() => {
      const element = scroller.current?.querySelector('[data-message]')
      inView.current = element ? { element, top: element.getBoundingClientRect().top } : null
      setWhole(true)
    }, atRestWithinMs)
  }, [isLong, scroller])
  useLayoutEffect(() => {
    const [kept, root] = [inView.current, scroller.current]
    inView.current = null
    if (isWhole && kept && root) root.scrollTop += kept.element.getBoundingClientRect().top - kept.top
  }, [isWhole, scroller])
  if (isWhole || !isLong) return entries
  const from = at === null ? entries.length - firstCount : Math.min(Math.max(0, at - 1), entries.length - firstCount)
  return entries.slice(from, from + firstCount)
}
