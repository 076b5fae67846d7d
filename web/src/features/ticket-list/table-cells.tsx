import type { TicketSummary } from '@foyer/contract/tickets'
import { cx } from '../../ui/class-names'
import { ColumnCell } from './column-cell'
import { chippedLine, chippedText, RowChipList } from './row-chip-list'
import { isDue } from './row-chips'
import type { RowFacts } from './row-facts'
import { RowHit } from './row-hit'
import { RowMark } from './row-mark'
import { RowPresence } from './row-presence'
import type { TableColumns } from './table-columns'

/** Rows and their heads share one grid; its tracks are the view's columns. */
export const tableGrid = 'grid gap-x-4 ps-5 pe-4'
export const tableLook = cx(tableGrid, 'h-11 items-center border-be border-border')

/** The row where the list has the room to itself: one line, a fact in each column. */
export function TableCells({
  ticket,
  facts,
  isChosen,
  columns: { shown },
}: {
  ticket: TicketSummary
  facts: RowFacts
  isChosen: boolean | null
  columns: TableColumns
}) {
  const { name, subject, isOwed, chips, now, gone } = facts
  const hasDueColumn = shown.includes('due')
  const isWaitingLast = shown.at(-1) === 'waiting'
  return (
    <>
      <span className="flex min-w-0 items-center gap-2">
        <RowMark ticket={ticket} isMuted={gone !== null} isChosen={isChosen} />
        <span className={cx('min-w-0 flex-1 truncate', isOwed && 'font-semibold')}>
          <bdi>{name}</bdi>
          {ticket.organization && (
            <span className="font-normal text-muted">
              {' '}
              · <bdi>{ticket.organization.name}</bdi>
            </span>
          )}
        </span>
      </span>
      {/* What left says so across its columns; how long it waited stays. */}
      <span className={chippedLine} style={gone === null ? {} : { gridColumn: isWaitingLast ? '2 / -2' : '2 / -1' }}>
        <span dir="auto" className={chippedText}>
          {gone !== null && <bdi>{gone} · </bdi>}
          {subject}
          {gone === null && (
            <span className="text-13 text-muted"> — {facts.hit ? <RowHit hit={facts.hit} /> : ticket.preview}</span>
          )}
        </span>
        <RowPresence ticketId={ticket.id} />
        <RowChipList chips={hasDueColumn ? chips.filter((chip) => !isDue(chip)) : chips} now={now} />
      </span>
      {(gone === null ? shown : isWaitingLast ? ['waiting' as const] : []).map((column) => (
        <ColumnCell key={column} column={column} ticket={ticket} facts={facts} />
      ))}
    </>
  )
}
