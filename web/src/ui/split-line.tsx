import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { cx } from './class-names'

export interface SplitLineProps {
  label: string
  /** Width in px of the region it resizes. */
  width: number
  min: number
  max: number
  /** Whether that region lies before or after the line, in reading direction. */
  resizes: 'before' | 'after'
  onResize: (width: number) => void
  className?: string
}

/** The line between two regions: dragged, or moved with the arrow keys; Home and End go to the limits. */
export function SplitLine({ label, width, min, max, resizes, onResize, className }: SplitLineProps) {
  const dragged = useRef<{ x: number; width: number } | null>(null)
  const sign = (resizes === 'before' ? 1 : -1) * (document.documentElement.dir === 'rtl' ? -1 : 1)
  const resize = (wanted: number) => onResize(Math.min(max, Math.max(min, Math.round(wanted))))

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.shiftKey ? 40 : 8
    const wanted = { ArrowLeft: width - sign * step, ArrowRight: width + sign * step, Home: min, End: max }[event.key]
    if (wanted === undefined) return
    event.preventDefault()
    event.stopPropagation()
    resize(wanted)
  }
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    dragged.current = { x: event.clientX, width }
  }
  const onPointerMove = (event: PointerEvent) => {
    if (dragged.current) resize(dragged.current.width + sign * (event.clientX - dragged.current.x))
  }
  const stop = () => {
    dragged.current = null
  }

  return (
    // A focusable separator is the pattern for window splitters; an <hr> could not take focus and keys.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={stop}
      onPointerCancel={stop}
      className={cx(
        'group relative z-10 -mx-1 w-2 shrink-0 cursor-col-resize touch-none outline-offset-[-2px] after:absolute after:inset-y-0 after:start-1 after:w-px after:bg-border hover:after:bg-accent focus-visible:after:bg-accent',
        className,
      )}
    />
  )
}
