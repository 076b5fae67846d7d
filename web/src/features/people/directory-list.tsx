import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { usePart } from '../../lib/commands/place-store'
import { useMedia } from '../../lib/device/use-media'
import { Checkbox } from '../../ui/checkbox'
import { cx } from '../../ui/class-names'
import { focusRowIn } from '../../ui/focus-row'
import { useRowWindow } from '../../ui/use-row-window'

const deskHeights = { row: 44 }
const phoneHeights = { row: 64 }

/** What a row's link takes over to be walked by keys. */
export interface RowLinkProps {
  'data-row': number
  tabIndex: 0 | -1
  onFocus: () => void
  onClick: () => void
  className: string
}

export interface DirectoryListProps<Item> {
  label: string
  items: readonly Item[]
  idOf: (item: Item) => string
  /** The row as one link. */
  row: (item: Item, link: RowLinkProps) => ReactNode
  /** Where rows can be chosen: by a box before each, and by the key of every list. */
  choice?: {
    chosen: ReadonlySet<string>
    onToggle: (id: string) => void
    onAll: () => void
    onNone: () => void
    nameOf: (item: Item) => string
  }
  /** Reads the next page; null where there is none or it is on its way. */
  onMore: (() => void) | null
}

export const rowLook =
  'flex h-11 items-center gap-3 px-4 outline-offset-[-2px] hover:bg-hover focus-visible:bg-selected phone:h-16'
/** Where each list was left, so that coming back finds the row again. */
const lastOpened = new Map<string, string>()

/** Rows of links with one stop for the tab key, walked by the keys of every list, paged by scrolling. */
export function DirectoryList<Item>({ label, items, idOf, row, choice, onMore }: DirectoryListProps<Item>) {
  const scroller = useRef<HTMLDivElement>(null)
  const heights = useMedia('(width < 45rem)') ? phoneHeights : deskHeights
  const rowHeight = heights.row
  const [focused, setFocused] = useState(0)
  const current = Math.max(0, Math.min(focused, items.length - 1))
  const { from, to } = useRowWindow(scroller, { count: items.length, heights })
  useEffect(() => {
    if (to >= items.length - 10) onMore?.()
  }, [to, items.length, onMore])

  const focusRow = (index: number) => {
    setFocused(index)
    focusRowIn(scroller.current, index, heights)
  }
  const handle = useMemo(
    () => ({
      move: (step: 1 | -1) => {
        const isInside = scroller.current?.contains(document.activeElement) ?? false
        focusRow(isInside ? Math.max(0, Math.min(items.length - 1, current + step)) : current)
      },
      extend: () => undefined,
      // Enter presses what has the focus, in the list and beside it; without any focus it opens the row at hand.
      open: () => {
        const held = document.activeElement
        const isLink = held instanceof HTMLElement && held.matches('a, button, summary')
        const target = isLink ? held : scroller.current?.querySelector<HTMLElement>(`[data-row="${current}"]`)
        target?.click()
      },
      fold: null,
      close: null,
      advance: () => undefined,
      toggleSelected: () => {
        const item = items[current]
        if (item !== undefined) choice?.onToggle(idOf(item))
      },
      selectAll: () => choice?.onAll(),
      selectNone: () => choice?.onNone(),
      showArrivals: () => scroller.current?.scrollTo({ top: 0 }),
      focus: () => focusRow(current),
    }),
    // biome-ignore lint/correctness/useExhaustiveDependencies: focusRow reads what stands here
    [items, current, focusRow, choice, idOf],
  )
  usePart('list', handle)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when one comes back from an opened row
  useEffect(() => {
    const index = items.findIndex((item) => idOf(item) === lastOpened.get(label))
    lastOpened.delete(label)
    if (index >= 0) focusRow(index)
  }, [])

  return (
    <div ref={scroller} className="scroll-quiet min-h-0 flex-1">
      <ul aria-label={label} style={{ height: items.length * rowHeight, paddingBlockStart: from * rowHeight }}>
        {items.slice(from, to).map((item, at) => (
          <li
            key={idOf(item)}
            className={cx('border-be border-border', choice && 'flex items-center ps-3 [&>a]:min-w-0 [&>a]:flex-1')}
            aria-setsize={onMore ? -1 : items.length}
            aria-posinset={from + at + 1}
          >
            {choice && (
              <Checkbox
                tabIndex={-1}
                checked={choice.chosen.has(idOf(item))}
                onChange={() => choice.onToggle(idOf(item))}
                aria-label={choice.nameOf(item)}
              />
            )}
            {row(item, {
              'data-row': from + at,
              tabIndex: from + at === current ? 0 : -1,
              onFocus: () => setFocused(from + at),
              onClick: () => void lastOpened.set(label, idOf(item)),
              className: rowLook,
            })}
          </li>
        ))}
      </ul>
    </div>
  )
}
