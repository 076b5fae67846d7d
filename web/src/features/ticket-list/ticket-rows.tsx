import type { TicketSummary } from '@foyer/contract/tickets'
import { useEffect, useMemo, useRef } from 'react'
import { usePart } from '../../lib/commands/place-store'
import { useMedia } from '../../lib/device/use-media'
import { useRowWindow } from '../../ui/use-row-window'
import { useSteady } from '../../ui/use-steady'
import { ArrivalsPill } from './arrivals-pill'
import { useTableColumns } from './table-columns'
import { TableHead } from './table-head'
import type { TicketListProps } from './ticket-list-region'
import { TicketRow } from './ticket-row'
import type { ChosenRows } from './use-chosen-rows'
import { useHand } from './use-hand'
import { useHits } from './use-hits'
import { useLeftBecause } from './use-left-because'
import { useRowWalk } from './use-row-walk'

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
  const { list, fresh, rows, arrivals, hand, release, sort, withDraft } = tickets
  const place = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const isPhone = useMedia('(width < 45rem)')
  const heights = form === 'table' ? tableHeights : isPhone ? phoneHeights : columnHeights
  const walk = useRowWalk(scroller, { rows, heights, openNumber })
  const { current, focusRow } = walk
  const { hasFocus, onScroll, listeners } = useHand(hand, {
    place,
    scroller,
    heights,
    current,
    isOpen: openNumber !== null,
    onLeave: release,
  })
  const { from, to } = useRowWindow(scroller, { count: rows.length, rowHeight: heights.row })
  useEffect(() => {
    // Walking from ticket to ticket comes to the end of what is loaded as scrolling does.
    if (Math.max(to, current) >= rows.length - 10 && list.hasNextPage && !list.isFetchingNextPage)
      void list.fetchNextPage()
  }, [to, current, rows.length, list])

  function open(index: number): void {
    const row = rows[index]
    if (row) onOpen(row.ticket.number)
  }
  // A range goes from the row that was chosen last.
  const anchor = useRef(0)
  function choose(ticket: TicketSummary, index: number, isRange: boolean): void {
    const [from, to] = [Math.min(anchor.current, index), Math.max(anchor.current, index)]
    if (isRange) choice.putAll(rows.slice(from, to + 1).map((row) => row.ticket))
    else choice.toggle(ticket)
    anchor.current = index
  }
  const chooseRow = useSteady(choose)
  function showArrivals(): void {
    const wanted = arrivals[0] ?? fresh[0]
    release()
    if (wanted) walk.comeTo(wanted, fresh.indexOf(wanted))
  }
  usePart('list', {
    move: (step) => {
      const next = Math.max(0, Math.min(rows.length - 1, current + step))
      if (openNumber !== null) return open(next)
      // From elsewhere the first step comes to the row at hand, so that none is passed unseen.
      focusRow(scroller.current?.contains(document.activeElement) ? next : current)
    },
    advance: () => {
      const after = rows.findIndex((row, index) => index > current && !row.isGone)
      const before = rows.findLastIndex((row, index) => index < current && !row.isGone)
      focusRow(after >= 0 ? after : before >= 0 ? before : current)
    },
    extend: (step) => {
      const next = Math.max(0, Math.min(rows.length - 1, current + step))
      choice.putAll(rows.slice(Math.min(current, next), Math.max(current, next) + 1).map(({ ticket }) => ticket))
      focusRow(next)
    },
    open: () => open(current),
    // One step at a time: what is chosen, then the open ticket.
    close: choice.chosen ? choice.clear : openNumber === null ? null : onClose,
    toggleSelected: () => {
      const row = rows[current]
      if (row) choose(row.ticket, current, false)
    },
    selectAll: choice.chooseAll,
    selectNone: choice.clear,
    showArrivals,
    focus: () => focusRow(current),
  })
  const target = openNumber === null && hasFocus ? rows[current]?.ticket : undefined
  usePart(
    'targets',
    useMemo(() => (target ? [target] : null), [target]),
  )

  const drawn = rows.slice(from, to).map((row, at) => ({ row, index: from + at }))
  const held = rows[current]
  // The row with the focus stays drawn wherever one scrolls, or the focus would be lost with it.
  if (hasFocus && held && (current < from || current >= to)) drawn.push({ row: held, index: current })
  const asksRisk = /\batrisk\b/i.test(search.q ?? shown.query)
  const hits = useHits(search.q, fresh)
  const reasons = useLeftBecause(drawn.filter(({ row }) => row.isGone).map(({ row }) => row.ticket))
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
          role="listbox"
          data-walked-by-commands
          aria-label={shown.title}
          aria-multiselectable
          tabIndex={-1}
          className="relative"
          style={{ height: rows.length * heights.row }}
        >
          {drawn.map(({ row: { ticket, isGone }, index }) => (
            <TicketRow
              key={ticket.id}
              ticket={ticket}
              form={form}
              view={shown.name}
              columns={columns}
              search={search}
              index={index}
              top={index * heights.row}
              setSize={list.hasNextPage ? -1 : rows.length}
              isCurrent={ticket.number === openNumber}
              isChosen={choice.chosen ? choice.isChosen(ticket) : null}
              onChoose={chooseRow}
              isFocused={index === current}
              hasDraft={withDraft.has(ticket.id)}
              saysRisk={asksRisk}
              hit={hits.get(ticket.number) ?? null}
              gone={isGone ? (reasons.get(ticket.id) ?? '') : null}
              onFocus={walk.setFocusedId}
            />
          ))}
        </div>
      </div>
    </div>
  )
}
