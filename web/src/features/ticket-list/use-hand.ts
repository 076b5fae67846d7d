import { type PointerEvent, type RefObject, type UIEvent, useEffect, useRef, useState } from 'react'
import { type RowHeights, rowAt } from '../../ui/focus-row'
import type { Hand } from './use-steady-rows'

/** A pointer that rests this long is no hand any more. */
const restMs = 30_000

interface Held {
  /** All that belongs to the list: rows, heads, what lies over them. */
  place: RefObject<HTMLElement | null>
  scroller: RefObject<HTMLElement | null>
  heights: RowHeights
  /** How many rows, folded ones too, stand before this line. */
  rowsBefore: (line: number) => number
  /** The row at hand counts as being read wherever the list is scrolled to. */
  current: number
  /** One of its tickets is open. */
  isOpen: boolean
  onLeave: () => void
}

/**
 * Tells a list when it is in somebody's hand: focus is in it, the pointer moves over it, it is scrolled away from its top, or
 * one of its tickets is open. `onLeave` when the hand is gone.
 */
export function useHand(hand: Hand, held: Held) {
  const [hasFocus, setFocus] = useState(false)
  const holds = useRef({ focus: false, pointer: false, scroll: false, open: false })
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const lastEdge = useRef(0)
  const latest = useRef(held)
  const hold = (what: keyof typeof holds.current, isHolding: boolean) => {
    if (holds.current[what] === isHolding) return
    holds.current[what] = isHolding
    if (what === 'focus') setFocus(isHolding)
    const before = hand.isHolding
    hand.isHolding = Object.values(holds.current).some(Boolean)
    if (before && !hand.isHolding) latest.current.onLeave()
  }
  useEffect(() => {
    latest.current = held
    hold('open', held.isOpen)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `hold` reads refs alone
  useEffect(() => {
    const onFocusIn = ({ target }: FocusEvent) => {
      // A menu, a dialog, another window give the focus back; only another region takes it away.
      const isElsewhere = target instanceof Element && !latest.current.place.current?.contains(target)
      if (isElsewhere && target.closest('[data-region]')) hold('focus', false)
    }
    document.addEventListener('focusin', onFocusIn)
    hand.edge = () => {
      const { scroller, heights, rowsBefore, current } = latest.current
      const { scrollTop = 0, clientHeight = 0 } = scroller.current ?? {}
      // Out of sight, as on a phone behind its ticket, a list has no height: what was read last counts.
      if (clientHeight > 0) lastEdge.current = rowAt(heights, scrollTop + clientHeight - (heights.head ?? 0) - 1) + 1
      return rowsBefore(Math.max(lastEdge.current, current + 1))
    }
    return () => {
      document.removeEventListener('focusin', onFocusIn)
      clearTimeout(resting.current)
      hand.isHolding = false
    }
  }, [hand])

  const onPointerLeave = () => {
    clearTimeout(resting.current)
    hold('pointer', false)
  }
  return {
    hasFocus,
    onScroll: ({ currentTarget }: UIEvent) => hold('scroll', currentTarget.scrollTop > 0),
    /** For the place. */
    listeners: {
      onPointerLeave,
      onPointerMove: ({ pointerType }: PointerEvent) => {
        if (pointerType !== 'mouse') return
        hold('pointer', true)
        clearTimeout(resting.current)
        resting.current = setTimeout(onPointerLeave, restMs)
      },
      onFocus: () => hold('focus', true),
    },
  }
}
