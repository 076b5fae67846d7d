import type { TicketSummary } from '@foyer/contract/tickets'
import { AlarmClock } from 'lucide-react'
import { cx } from '../../ui/class-names'
import { Icon } from '../../ui/icon'
import { Picture } from '../../ui/picture'
import { chippedLine, chippedText, RowChipList } from './row-chip-list'
import type { RowFacts } from './row-facts'
import { RowHit } from './row-hit'
import { RowMark } from './row-mark'
import { RowPresence } from './row-presence'

/** The row beside an open ticket and on a phone: who and since when, below it what about. The line starts at the text. */
export const columnLook =
  'grid h-16 grid-cols-[1rem_minmax(0,1fr)] grid-rows-[1.25rem_1.25rem] content-center items-center gap-x-2 gap-y-0.5 ps-5 pe-4 after:absolute after:start-11 after:end-0 after:inset-be-0 after:h-px after:bg-border aria-selected:after:start-0 phone:h-18'

export function ColumnCells({
  ticket,
  facts,
  isChosen,
}: {
  ticket: TicketSummary
  facts: RowFacts
  isChosen: boolean | null
}) {
  const { name, subject, isOwed, when, isSnoozed, chips, now, gone } = facts
  return (
    <>
      <RowMark ticket={ticket} isMuted={gone !== null} isChosen={isChosen} />
      <span className="flex min-w-0 items-center gap-2">
        <span className={cx('min-w-0 flex-1 truncate', isOwed && 'font-semibold')}>
          <bdi>{name}</bdi>
          {ticket.organization && (
            <span className="font-normal text-muted">
              {' '}
              · <bdi>{ticket.organization.name}</bdi>
            </span>
          )}
        </span>
        <RowPresence ticketId={ticket.id} />
        <span
          className={cx(
            'flex items-center gap-1 text-12 whitespace-nowrap tabular-nums',
            isOwed ? 'font-semibold' : 'text-muted',
          )}
        >
          {isSnoozed && <Icon of={AlarmClock} size="small" />}
          {when}
        </span>
      </span>
      <span className="col-start-2 flex min-w-0 items-center gap-2 text-13">
        <span className={cx(chippedLine, 'flex-1')}>
          <span dir="auto" className={chippedText}>
            {gone !== null && <bdi>{gone} · </bdi>}
            {subject}
            {gone === null && (
              <span className="text-muted"> — {facts.hit ? <RowHit hit={facts.hit} /> : ticket.preview}</span>
            )}
          </span>
          <RowChipList chips={chips} now={now} />
        </span>
        {ticket.assignee && gone === null && <Picture id={ticket.assignee.id} name={ticket.assignee.name} size={20} />}
      </span>
    </>
  )
}
