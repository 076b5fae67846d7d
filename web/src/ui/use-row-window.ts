import { type RefObject, useEffect, useState } from 'react'
import { type RowHeights, rowAt } from './focus-row'

export interface RowWindow {
  /** First row to draw and the one after the last. */
  from: number
  to: number
}

/**
 * Which rows of known heights are near the visible part of a scrolling element. Nothing is measured but the element
 * itself, so 10,000 rows scroll like ten. The answer changes in steps of `overscan`, not with every pixel.
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  { count, heights, overscan = 8 }: { count: number; heights: RowHeights; overscan?: number },
): RowWindow {
  const [first, setFirst] = useState(0)
  const [height, setHeight] = useState(() => (typeof window === 'undefined' ? 800 : window.innerHeight))
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const onScroll = () => setFirst(Math.floor(rowAt(heights, element.scrollTop) / overscan) * overscan)
    const observer = new ResizeObserver(() => setHeight(element.clientHeight))
    onScroll()
    observer.observe(element)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [scroller, heights, overscan])
  // The lowest rows fill it as well.
  const visible = Math.ceil(height / Math.min(heights.row, heights.cover ?? heights.row))
  const from = Math.max(0, Math.min(first - overscan, count - visible))
  return { from, to: Math.min(count, first + visible + 2 * overscan) }
}
