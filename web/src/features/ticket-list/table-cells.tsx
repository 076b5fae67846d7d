import type { TicketSummary } from '@foyer/contract/tickets'
import { AlarmClock } from 'lucide-react'
import { useLanguage } from '../../lib/i18n/language'
import { StatusGlyph } from '../../lib/statuses/status-glyph'
import { useStatuses } from '../../lib/statuses/use-statuses'
import { shortMoment } from '../../lib/time/moment'
import { cx } from '../../ui/class-names'
import { Icon } from '../../ui/icon'
import { Picture } from '../../ui/picture'
import { ChannelGlyph } from './channel-glyph'
import { chippedLine, chippedText, RowChipList } from './row-chip-list'
import { type RowChip, urgencyOf } from './row-chips'
import type { RowFacts } from './row-facts'

/** Customer, subject, status, assignee, due where there is room, waiting: rows and their heads share these columns. */
export const tableColumns =
  'grid grid-cols-[12rem_minmax(0,1fr)_8.5rem_8rem_4.5rem] gap-x-4 ps-5 pe-4 @min-[72rem]:grid-cols-[15rem_minmax(0,1fr)_11rem_9rem_7rem_5rem]'
/** Without that room a pressing date is a chip of the subject. */
export const dueColumn = 'hidden @min-[72rem]:flex'
const noDueColumn = 'contents @min-[72rem]:hidden'
export const tableLook = cx(tableColumns, 'h-11 items-center border-be border-border')

/** The row where the list has the room to itself: one line, a fact in each column. */
export function TableCells({ ticket, facts }: { ticket: TicketSummary; facts: RowFacts }) {
  const { name, subject, isOwed, when, isSnoozed, chips, now, gone } = facts
  const isDue = ({ kind }: RowChip) => kind === 'over' || kind === 'soon'
  const dueChips = chips.filter(isDue)
  return (
    <>
      <span className="flex min-w-0 items-center gap-2">
        <ChannelGlyph channel={ticket.channel} isMuted={gone !== null} />
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
      <span className={cx(chippedLine, gone !== null && 'col-span-3 @min-[72rem]:col-span-4')}>
        <span dir="auto" className={chippedText}>
          {gone !== null && <bdi>{gone} · </bdi>}
          {subject}
          {gone === null && <span className="text-13 text-muted"> — {ticket.preview}</span>}
        </span>
        <span className={noDueColumn}>
          <RowChipList chips={dueChips} now={now} />
        </span>
        <RowChipList chips={chips.filter((chip) => !isDue(chip))} now={now} />
      </span>
      {gone === null && <StateCells ticket={ticket} dueChips={dueChips} now={now} />}
      <span
        className={cx(
          'flex items-center justify-end gap-1 text-13 whitespace-nowrap tabular-nums',
          isOwed ? 'font-semibold' : 'text-muted',
        )}
      >
        {isSnoozed && <Icon of={AlarmClock} size="small" />}
        {when}
      </span>
    </>
  )
}

function StateCells({ ticket, dueChips, now }: { ticket: TicketSummary; dueChips: readonly RowChip[]; now: number }) {
  const language = useLanguage()
  const { t } = language
  const { labelOf } = useStatuses()
  const dueLater = ticket.dueAt !== null && urgencyOf(ticket, now) === null ? new Date(ticket.dueAt) : null
  return (
    <>
      <span className="flex min-w-0 items-center gap-2 text-13">
        <StatusGlyph category={ticket.statusCategory} isSnoozed={ticket.snoozedUntil !== null} />
        <span className="truncate">{labelOf(ticket.status)}</span>
      </span>
      <span className="flex min-w-0 items-center gap-2 text-13">
        {ticket.assignee ? (
          <>
            <Picture id={ticket.assignee.id} name={ticket.assignee.name} size={20} />
            <bdi className="truncate">{ticket.assignee.name}</bdi>
          </>
        ) : (
          <span className="truncate text-muted">{t('ticket.nobody')}</span>
        )}
      </span>
      <span className={cx(dueColumn, 'min-w-0 items-center text-13 whitespace-nowrap text-muted tabular-nums')}>
        <RowChipList chips={dueChips} now={now} />
        {dueLater && shortMoment(dueLater, new Date(now), language)}
      </span>
    </>
  )
}
