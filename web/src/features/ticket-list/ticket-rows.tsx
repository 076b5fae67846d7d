import { useEffect, useMemo, useRef } from 'react'
import { usePart } from '../../lib/commands/place-store'
import { useMedia } from '../../lib/device/use-media'
import { topOf } from '../../ui/focus-row'
import { useRowWindow } from '../../ui/use-row-window'
import { useSteady } from '../../ui/use-steady'
import { ArrivalsPill } from './arrivals-pill'
import { drawnSections } from './groups/drawn-sections'
import { GroupHead } from './groups/group-head'
import type { HeadLine, RowLine } from './groups/list-lines'
import { useGroupName } from './groups/use-group-name'
import { useLineHeights } from './groups/use-line-heights'
import { useTableColumns } from './table-columns'
import { TableHead } from './table-head'
import type { TicketListProps } from './ticket-list-region'
import { TicketRow } from './ticket-row'
import type { ChosenRows } from './use-chosen-rows'
import { useHand } from './use-hand'
import { useHits } from './use-hits'
import { useLeftBecause } from './use-left-because'
import { useRowWalk } from './use-row-walk'
import type { ListRow } from './use-steady-rows'

export interface TicketRowsProps extends Omit<TicketListProps, 'isSearching'> {
  form: 'table' | 'column'
  choice: ChosenRows
  onOpen: (number: number) => void
  onClose: () => void
  onSort: Parameters<typeof TableHead>[0]['onSort']
}

const tableHeights = { row: 44, head: 32 }
const columnHeights = { row: 64 }
const phoneHeights = { row: 72 }

/** The rows: one stop for the tab key, walked by keys, paged by scrolling, steady while somebody reads them. */
export function TicketRows(props: TicketRowsProps) {
  const { shown, search, openNumber, tickets, form, choice, onOpen, onClose, onSort } = props
  const columns = useTableColumns(shown.columns)
  const { list, fresh, lines, arrivals, hand, release, sort, withDraft, grouped } = tickets
  const isGrouped = grouped.by !== null
  const nameOf = useGroupName(grouped.by)
  const place = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const isPhone = useMedia('(width < 45rem)')
  const rowHeights = form === 'table' ? tableHeights : isPhone ? phoneHeights : columnHeights
  const heights = useLineHeights(lines, rowHeights, isGrouped)
  const walk = useRowWalk(scroller, { lines, heights, openNumber })
  const { current, focusRow } = walk
  const { hasFocus, onScroll, listeners } = useHand(hand, {
    place,
    scroller,
    heights,
    rowsBefore: (line) => lines.slice(0, line).reduce((rows, one) => Math.max(rows, rowsUpTo(one)), 0),
    current,
    isOpen: openNumber !== null,
    onLeave: release,
  })
  const { from, to } = useRowWindow(scroller, { count: lines.length, heights })
  useEffect(() => {
    // Walking from ticket to ticket comes to the end of what is loaded as scrolling does.
    if (Math.max(to, current) >= lines.length - 10 && list.hasNextPage && !list.isFetchingNextPage)
      void list.fetchNextPage()
  }, [to, current, lines.length, list])

  const rowAtLine = (index: number): RowLine | null => {
    const line = lines[index]
    return line?.kind === 'row' ? line : null
  }
  function fold({ group }: HeadLine, isFolded: boolean): void {
    grouped.setFolded(group.key, isFolded)
  }
  function open(index: number): void {
    const line = lines[index]
    if (line?.kind === 'row') onOpen(line.row.ticket.number)
    else if (line) fold(line, !line.isFolded)
  }
  // A range goes from the row that was chosen last.
  const anchor = useRef(0)
  const rowsBetween = (one: number, other: number): ListRow[] =>
    lines.slice(Math.min(one, other), Math.max(one, other) + 1).flatMap((line) => (line.kind === 'row' ? line.row : []))
  function choose(row: ListRow, index: number, isRange: boolean): void {
    if (isRange) choice.putAll(rowsBetween(anchor.current, index))
    else choice.toggle(row)
    anchor.current = index
  }
  const chooseRow = useSteady(choose)
  function showArrivals(): void {
    const wanted = arrivals[0] ?? fresh[0]
    release()
    if (wanted) walk.comeTo(wanted, fresh.indexOf(wanted))
  }
  /** Beside an open ticket the walk goes from ticket to ticket; else heads are steps of it too. */
  function stepFrom(index: number, step: 1 | -1): number {
    const next = index + step
    if (lines[next] === undefined) return index
    return openNumber !== null && rowAtLine(next) === null
      ? stepFrom(next, step) === next
        ? index
        : stepFrom(next, step)
      : next
  }
  usePart('list', {
    move: (step) => {
      const next = stepFrom(current, step)
      if (openNumber !== null) return open(next)
      // From elsewhere the first step comes to the row at hand, so that none is passed unseen.
      focusRow(scroller.current?.contains(document.activeElement) ? next : current)
    },
    advance: () => {
      const isLeft = (index: number) => rowAtLine(index)?.row.isGone === false
      const after = lines.findIndex((_, index) => index > current && isLeft(index))
      const before = lines.findLastIndex((_, index) => index < current && isLeft(index))
      focusRow(after >= 0 ? after : before >= 0 ? before : current)
    },
    extend: (step) => {
      const next = stepFrom(current, step)
      choice.putAll(rowsBetween(current, next))
      focusRow(next)
    },
    open: () => open(current),
    fold: isGrouped
      ? (isFolded) => {
          const head = lines.findLastIndex((line, index) => index <= current && line.kind === 'head')
          const line = lines[head]
          if (line?.kind !== 'head') return
          fold(line, isFolded)
          focusRow(isFolded ? head : current)
        }
      : null,
    // One step at a time: what is chosen, then the open ticket.
    close: choice.chosen ? choice.clear : openNumber === null ? null : onClose,
    toggleSelected: () => {
      const line = lines[current]
      if (line?.kind === 'row') choose(line.row, current, false)
      else if (line) choice.toggleGroup(line)
    },
    selectAll: choice.chooseAll,
    selectNone: choice.clear,
    showArrivals,
    focus: () => focusRow(current),
  })
  const target = openNumber === null && hasFocus ? rowAtLine(current)?.row.ticket : undefined
  usePart(
    'targets',
    useMemo(() => (target ? [target] : null), [target]),
  )

  // The row with the focus stays drawn wherever one scrolls, or the focus would be lost with it.
  const kept = hasFocus && lines[current] && (current < from || current >= to) ? current : null
  const sections = drawnSections(lines, from, to, kept)
  const isDrawn = (index: number) => (index >= from && index < to) || index === kept
  const asksRisk = /\batrisk\b/i.test(search.q ?? shown.query)
  const hits = useHits(search.q, fresh)
  const gone = lines.flatMap((line, index) =>
    line.kind === 'row' && line.row.isGone && isDrawn(index) ? line.row.ticket : [],
  )
  const reasons = useLeftBecause(gone)
  const drawRow = ({ row, id }: RowLine, index: number, start: number, group: HeadLine | null) => (
    <TicketRow
      key={id}
      row={row}
      form={form}
      view={shown.name}
      columns={columns}
      search={search}
      index={index}
      place={group && index - start - 1}
      top={topOf(heights, index) - topOf(heights, start)}
      setSize={group?.group.count ?? (list.hasNextPage ? -1 : lines.length)}
      isCurrent={row.ticket.number === openNumber}
      isChosen={choice.chosen ? choice.isChosen(row) : null}
      onChoose={chooseRow}
      isFocused={index === current}
      hasDraft={withDraft.has(row.ticket.id)}
      saysRisk={asksRisk}
      hit={hits.get(row.ticket.number) ?? null}
      gone={row.isGone ? (reasons.get(row.ticket.id) ?? '') : null}
      onFocus={walk.setFocusedId}
    />
  )
  return (
    <div ref={place} {...listeners} className="relative flex min-h-0 flex-1 flex-col">
      <ArrivalsPill isBelowHead={form === 'table'} count={arrivals.length} onShow={showArrivals} />
      <div
        ref={scroller}
        onScroll={(event) => {
          onScroll(event)
          walk.onScroll(event)
        }}
        className="scroll-quiet min-h-0 flex-1"
      >
        {form === 'table' && <TableHead columns={columns} sort={sort} onSort={onSort} />}
        <div
          {...{ role: isGrouped ? 'tree' : 'listbox', 'aria-label': shown.title, 'aria-multiselectable': true }}
          data-walked-by-commands
          tabIndex={-1}
          className="relative"
          style={{ height: topOf(heights, lines.length) }}
        >
          {sections.map(({ head, from: start, to: end }) => {
            const rows = lines
              .slice(start, end)
              .flatMap((line, at) =>
                line.kind === 'row' && isDrawn(start + at)
                  ? drawRow(line, start + at, head ? start : 0, head?.line ?? null)
                  : [],
              )
            if (head === null) return rows
            const [top, bottom] = [topOf(heights, start), topOf(heights, end)]
            return (
              <div
                key={head.line.id}
                className="absolute inset-x-0"
                style={{ insetBlockStart: top, height: bottom - top }}
              >
                <GroupHead
                  line={head.line}
                  name={nameOf(head.line.group)}
                  index={head.index}
                  stays={form === 'table' ? 'belowHead' : 'top'}
                  isFocused={head.index === current}
                  isChosen={choice.chosen !== null && choice.hasGroup(head.line)}
                  onFocus={walk.setFocusedId}
                  onFold={(line) => fold(line, !line.isFolded)}
                  onChoose={choice.toggleGroup}
                />
                {rows}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}

/** Up to which of all rows a line reaches: of a folded group none is passed by being out of sight. */
const rowsUpTo = (line: HeadLine | RowLine): number => (line.kind === 'row' ? line.at + 1 : 0)
