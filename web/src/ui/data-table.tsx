import { ChevronDown, ChevronUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './class-names'
import { Icon } from './icon'

export interface Column<Row> {
  name: string
  header: string
  cell: (row: Row) => ReactNode
  /** Any CSS width; columns without one share what is left. */
  width?: string
  align?: 'start' | 'end'
  isSortable?: boolean
  /** Left out on a phone. */
  isMinor?: boolean
}

export interface DataTableProps<Row> {
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  idOf: (row: Row) => string
  sort?: { column: string; direction: 'ascending' | 'descending' } | undefined
  onSort?: (column: string) => void
  currentId?: string | undefined
  /** Shown instead of rows where there are none. */
  empty?: ReactNode
}

/** Rows of facts with thin lines, no stripes. For lists of settings; long lists have their own windowed form. */
export function DataTable<Row>({ label, columns, rows, idOf, sort, onSort, currentId, empty }: DataTableProps<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>
  return (
    <table aria-label={label} className="w-full table-fixed text-14">
      <colgroup>
        {columns.map((column) => (
          <col
            key={column.name}
            className={column.isMinor ? 'phone:hidden' : ''}
            style={column.width ? { width: column.width } : {}}
          />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.name}
              scope="col"
              aria-sort={sort?.column === column.name ? sort.direction : undefined}
              className={cx(
                'h-8 border-be border-border pe-4 text-12 font-medium text-muted first:ps-4',
                column.align === 'end' ? 'text-end' : 'text-start',
                column.isMinor && 'phone:hidden',
              )}
            >
              {column.isSortable && onSort ? (
                <button
                  type="button"
                  onClick={() => onSort(column.name)}
                  className="inline-flex min-h-6 items-center gap-1 hover:text-text"
                >
                  {column.header}
                  {sort?.column === column.name && (
                    <Icon of={sort.direction === 'ascending' ? ChevronUp : ChevronDown} size="small" />
                  )}
                </button>
              ) : (
                column.header
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={idOf(row)}
            aria-current={idOf(row) === currentId || undefined}
            className="border-be border-border last:border-0 hover:bg-hover aria-current:bg-selected"
          >
            {columns.map((column) => (
              <td
                key={column.name}
                className={cx(
                  'h-11 truncate pe-4 align-middle first:ps-4',
                  column.align === 'end' && 'text-end tabular-nums',
                  column.isMinor && 'phone:hidden',
                )}
              >
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
