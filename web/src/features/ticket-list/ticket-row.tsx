import type { Hit } from '@foyer/contract/search'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { useIsRefused } from '../../lib/changes/use-refused'
import { useLanguage } from '../../lib/i18n/language'
import { useNow } from '../../lib/time/use-now'
import { cx } from '../../ui/class-names'
import { ColumnCells, columnLook } from './column-cells'
import { rowFacts, rowLabel } from './row-facts'
import { TableCells, tableLook } from './table-cells'
import type { TableColumns } from './table-columns'
import type { ListRow } from './use-steady-rows'

export interface TicketRowProps {
  row: ListRow
  /** The table where the list has the room to itself, else the column. */
  form: 'table' | 'column'
  columns: TableColumns
  view: string
  search: { q?: string; sort?: string; group?: string }
  index: number
  /** Its place in its group; null in a list without groups. */
  place: number | null
  /** How far down it stands, in pixels. */
  top: number
  /** -1 while not all are read. */
  setSize: number
  isCurrent: boolean
  /** Null while nothing is chosen. */
  isChosen: boolean | null
  isFocused: boolean
  hasDraft: boolean
  /** The list is about what may fall through. */
  saysRisk: boolean
  /** Why it left the view while the list was being read: it keeps its place, muted. Null while it is in it. */
  gone: string | null
  hit: Hit | null
  onFocus: (ticketId: string) => void
  /** Chosen or not any more by hand; with Shift, all up to it. */
  onChoose: (row: ListRow, index: number, isRange: boolean) => void
}

/** One ticket in the list: who, about what, how long they wait. Its whole line is a link. Drawn again only when it is another. */
export const TicketRow = memo(function TicketRow(props: TicketRowProps) {
  const { row, form, columns, view, search, index, place, top, setSize, isCurrent, isChosen, isFocused, hasDraft } =
    props
  const { saysRisk, gone, hit, onFocus, onChoose } = props
  const { ticket } = row
  const language = useLanguage()
  const isRefused = useIsRefused(ticket.id)
  const facts = rowFacts(ticket, { hasDraft, isRefused, saysRisk, now: useNow(), gone, hit }, language)
  return (
    <Link
      to="/desk/views/$view/$number"
      params={{ view, number: String(ticket.number) }}
      search={search}
      {...(place === null ? { role: 'option' } : { role: 'treeitem', 'aria-level': 2 })}
      aria-posinset={(place ?? index) + 1}
      aria-setsize={setSize}
      aria-selected={isChosen ?? isCurrent}
      aria-label={rowLabel(ticket, facts, language)}
      data-row={index}
      tabIndex={isFocused ? 0 : -1}
      onFocus={() => onFocus(ticket.id)}
      onClick={(event) => {
        const isMark = event.target instanceof Element && event.target.closest('[data-chooses]') !== null
        if (!isMark && !event.shiftKey) return
        event.preventDefault()
        onChoose(row, index, event.shiftKey)
      }}
      style={{ insetBlockStart: top, ...(form === 'table' && { gridTemplateColumns: columns.template }) }}
      className={cx(
        'group absolute inset-x-0 outline-offset-[-2px] hover:bg-hover aria-selected:bg-selected',
        form === 'table' ? tableLook : columnLook,
        gone !== null && 'text-muted',
      )}
    >
      {ticket.isUnread && gone === null && (
        <span
          aria-hidden
          className={cx('absolute start-1.5 size-2 rounded-full bg-accent', form === 'column' && 'top-3.5')}
        />
      )}
      {form === 'table' ? (
        <TableCells ticket={ticket} isChosen={isChosen} facts={facts} columns={columns} />
      ) : (
        <ColumnCells ticket={ticket} isChosen={isChosen} facts={facts} />
      )}
    </Link>
  )
})
