import type { TicketSort } from '@foyer/contract/tickets'
import type { ViewColumn } from '@foyer/contract/views'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useLanguage } from '../../lib/i18n/language'
import { columnLabels } from '../../lib/views/column-labels'
import { cx } from '../../ui/class-names'
import { Icon } from '../../ui/icon'
import { tableGrid } from './table-cells'
import type { TableColumns } from './table-columns'

interface TableHeadProps {
  columns: TableColumns
  sort: TicketSort
  onSort: (sort: TicketSort) => void
}

const sortable = { created: true, activity: true, due: true, waiting: true } as const
type Sortable = keyof typeof sortable
const isSortable = (column: ViewColumn): column is Sortable => column in sortable

/** What the columns hold; those of time put the list in order, the other way round when pressed again. */
export function TableHead({ columns, sort, onSort }: TableHeadProps) {
  const { t } = useLanguage()
  return (
    <div
      style={{ gridTemplateColumns: columns.template }}
      className={cx(
        tableGrid,
        'sticky inset-bs-0 z-10 h-8 items-center border-be border-border bg-surface text-12 font-medium text-muted *:truncate',
      )}
    >
      <span>{t('context.customer')}</span>
      <span>{t('newTicket.subject')}</span>
      {columns.shown.map((column) =>
        isSortable(column) ? (
          <SortHead
            key={column}
            by={column}
            label={t(columnLabels[column])}
            sort={sort}
            onSort={onSort}
            className={cx('flex', column === 'waiting' && 'justify-end')}
          />
        ) : (
          <span key={column}>{t(columnLabels[column])}</span>
        ),
      )}
    </div>
  )
}

/** Their plain order is newest first. */
const isFalling = (by: Sortable): boolean => by === 'created' || by === 'activity'

function SortHead({
  by,
  label,
  sort,
  onSort,
  className,
}: Omit<TableHeadProps, 'columns'> & { by: Sortable; label: string; className: string }) {
  const { t } = useLanguage()
  const isPlain = sort === by
  const isTurned = sort === `-${by}`
  const isUp = isFalling(by) ? isTurned : isPlain
  return (
    <button
      type="button"
      onClick={() => onSort(isPlain ? `-${by}` : by)}
      className={cx(
        '-mx-1 h-6 items-center gap-1 rounded-chip px-1 outline-offset-0 hover:text-text',
        className,
        (isPlain || isTurned) && 'text-text',
      )}
    >
      {(isPlain || isTurned) &&
        (isUp ? (
          <Icon of={ChevronUp} size="small" label={t('list.sorted.up')} />
        ) : (
          <Icon of={ChevronDown} size="small" label={t('list.sorted.down')} />
        ))}
      <span className="truncate">{label}</span>
    </button>
  )
}
