import type { TicketSummary } from '@foyer/contract/tickets'
import type { ViewColumn } from '@foyer/contract/views'
import { AlarmClock } from 'lucide-react'
import { Suspense } from 'react'
import { useLanguage } from '../../lib/i18n/language'
import { part } from '../../lib/parts/part'
import { StatusGlyph } from '../../lib/statuses/status-glyph'
import { useStatuses } from '../../lib/statuses/use-statuses'
import { shortMoment } from '../../lib/time/moment'
import { cx } from '../../ui/class-names'
import { Icon } from '../../ui/icon'
import { Picture } from '../../ui/picture'
import { RowChipList } from './row-chip-list'
import { isDue, urgencyOf } from './row-chips'
import type { RowFacts } from './row-facts'

// Few views show it, and it needs the names of all types.
const TypeName = part(() => import('./type-name'))

interface CellProps {
  ticket: TicketSummary
  facts: RowFacts
}

const cell = 'flex min-w-0 items-center gap-2 text-13'

/** One fact of a ticket in the table. */
export function ColumnCell({ column, ...row }: CellProps & { column: ViewColumn }) {
  const Cell = cells[column]
  return <Cell {...row} />
}

function StatusCell({ ticket }: CellProps) {
  const { labelOf } = useStatuses()
  return (
    <span className={cell}>
      <StatusGlyph category={ticket.statusCategory} isSnoozed={ticket.snoozedUntil !== null} />
      <span className="truncate">{labelOf(ticket.status)}</span>
    </span>
  )
}

function AssigneeCell({ ticket: { assignee } }: CellProps) {
  const { t } = useLanguage()
  if (!assignee) return <span className={cx(cell, 'text-muted')}>{t('ticket.nobody')}</span>
  return (
    <span className={cell}>
      <Picture id={assignee.id} name={assignee.name} size={20} />
      <bdi className="truncate">{assignee.name}</bdi>
    </span>
  )
}

const TextCell = ({ children }: { children: string | undefined }) => (
  <span className={cell}>
    <bdi className="truncate">{children}</bdi>
  </span>
)

function PriorityCell({ ticket: { priority } }: CellProps) {
  const { t } = useLanguage()
  return <TextCell>{t(`ticket.priority.${priority}`)}</TextCell>
}

function MomentCell({ at, now }: { at: string; now: number }) {
  const language = useLanguage()
  return (
    <span className={cx(cell, 'whitespace-nowrap text-muted tabular-nums')}>
      {shortMoment(new Date(at), new Date(now), language)}
    </span>
  )
}

function DueCell({ ticket, facts: { chips, now } }: CellProps) {
  const language = useLanguage()
  const dueLater = ticket.dueAt !== null && urgencyOf(ticket, now) === null ? new Date(ticket.dueAt) : null
  return (
    <span className={cx(cell, 'whitespace-nowrap text-muted tabular-nums')}>
      <RowChipList chips={chips.filter(isDue)} now={now} />
      {dueLater && shortMoment(dueLater, new Date(now), language)}
    </span>
  )
}

const WaitingCell = ({ facts: { isOwed, isSnoozed, when } }: CellProps) => (
  <span
    className={cx(
      'flex items-center justify-end gap-1 text-13 whitespace-nowrap tabular-nums',
      isOwed ? 'font-semibold' : 'text-muted',
    )}
  >
    {isSnoozed && <Icon of={AlarmClock} size="small" />}
    {when}
  </span>
)

const cells: Readonly<Record<ViewColumn, (props: CellProps) => React.ReactNode>> = {
  status: StatusCell,
  assignee: AssigneeCell,
  team: ({ ticket }) => <TextCell>{ticket.team?.name}</TextCell>,
  priority: PriorityCell,
  type: ({ ticket }) => (
    <Suspense>
      <TypeName type={ticket.type} />
    </Suspense>
  ),
  mailbox: ({ ticket }) => <TextCell>{ticket.mailbox?.address}</TextCell>,
  created: ({ ticket, facts }) => <MomentCell at={ticket.createdAt} now={facts.now} />,
  activity: ({ ticket, facts }) => <MomentCell at={ticket.lastMessageAt} now={facts.now} />,
  due: DueCell,
  waiting: WaitingCell,
}
