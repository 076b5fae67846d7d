import type { TicketSort } from '@foyer/contract/tickets'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useLanguage } from '../../lib/i18n/language'
import { cx } from '../../ui/class-names'
import { Icon } from '../../ui/icon'
import { dueColumn, tableColumns } from './table-cells'

interface TableHeadProps {
  sort: TicketSort
  onSort: (sort: TicketSort) => void
}

/** What the columns hold; two of them put the list in order, the other way round when pressed again. */
export function TableHead({ sort, onSort }: TableHeadProps) {
  const { t } = useLanguage()
  const order = { sort, onSort }
  return (
    <div
      className={cx(
        tableColumns,
        'sticky inset-bs-0 z-10 h-8 items-center border-be border-border bg-surface text-12 font-medium text-muted *:truncate',
      )}
    >
      <span>{t('context.customer')}</span>
      <span>{t('newTicket.subject')}</span>
      <span>{t('ticket.status')}</span>
      <span>{t('ticket.assignee')}</span>
      <SortHead {...order} by="due" label={t('context.due')} className={dueColumn} />
      <SortHead {...order} by="waiting" label={t('list.column.waiting')} className="flex justify-end" />
    </div>
  )
}

function SortHead({
  by,
  label,
  sort,
  onSort,
  className,
}: TableHeadProps & { by: 'due' | 'waiting'; label: string; className: string }) {
  const { t } = useLanguage()
  const isUp = sort === by
  const isDown = sort === `-${by}`
  return (
    <button
      type="button"
      onClick={() => onSort(isUp ? `-${by}` : by)}
      className={cx(
        '-mx-1 h-6 items-center gap-1 rounded-chip px-1 outline-offset-0 hover:text-text',
        className,
        (isUp || isDown) && 'text-text',
      )}
    >
      {isUp && <Icon of={ChevronUp} size="small" label={t('list.sorted.up')} />}
      {isDown && <Icon of={ChevronDown} size="small" label={t('list.sorted.down')} />}
      <span className="truncate">{label}</span>
    </button>
  )
}
