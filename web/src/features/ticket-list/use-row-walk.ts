import type { TicketSummary } from '@foyer/contract/tickets'
import { type RefObject, type UIEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { bringRowIn, focusRowIn, type RowHeights } from '../../ui/focus-row'
import type { Line } from './groups/list-lines'

/** Which row is at hand, by its ticket and not by its place; the list follows the open ticket and takes the focus back from it. */
export function useRowWalk(
  scroller: RefObject<HTMLElement | null>,
  { lines, heights, openNumber }: { lines: readonly Line[]; heights: RowHeights; openNumber: number | null },
) {
  const [focusedId, setFocusedId] = useState<string | null>(null)
  const lastIndex = useRef(0)
  const found = lines.findIndex((line) =>
    openNumber === null ? line.id === focusedId : line.kind === 'row' && line.row.ticket.number === openNumber,
  )
  const current = Math.max(0, Math.min(found >= 0 ? found : lastIndex.current, lines.length - 1))
  useEffect(() => {
    lastIndex.current = current
  })
  const focusRow = (index: number) => {
    setFocusedId(lines[index]?.id ?? null)
    focusRowIn(scroller.current, index, heights)
  }

  /** For a row that the next drawing brings: without the focus where that is at work elsewhere. */
  const comeTo = (ticket: TicketSummary, index: number) => {
    const held = document.activeElement
    const region = scroller.current?.closest('[data-region]')
    const mayFocus = held === document.body || region?.contains(held)
    setFocusedId(ticket.id)
    requestAnimationFrame(() => (mayFocus ? focusRowIn : bringRowIn)(scroller.current, index, heights))
  }

  // The two forms have rows of different heights: the same rows stay in sight.
  const lastHeight = useRef(heights.row)
  useLayoutEffect(() => {
    const element = scroller.current
    if (element && lastHeight.current !== heights.row) element.scrollTop *= heights.row / lastHeight.current
    lastHeight.current = heights.row
  }, [scroller, heights.row])

  // Hidden behind its ticket on a phone the list forgets how far it was scrolled.
  const lastTop = useRef(0)
  const onScroll = ({ currentTarget }: UIEvent) => {
    if (currentTarget.clientHeight > 0) lastTop.current = currentTarget.scrollTop
  }
  const isOpen = openNumber !== null
  useLayoutEffect(() => {
    if (!isOpen && scroller.current?.scrollTop === 0) scroller.current.scrollTop = lastTop.current
  }, [scroller, isOpen])

  const wasOpen = useRef<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every ticket that is opened or closed
  useEffect(() => {
    if (openNumber !== null) {
      if (found >= 0) setFocusedId(lines[found]?.id ?? null)
      bringRowIn(scroller.current, current, heights)
    } else if (wasOpen.current !== null) {
      const held = document.activeElement
      if (held === document.body || scroller.current?.contains(held)) focusRow(current)
    }
    wasOpen.current = openNumber
  }, [openNumber])
  return { current, focusRow, comeTo, setFocusedId, onScroll }
}
