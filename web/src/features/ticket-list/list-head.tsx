import type { TicketSort } from '@foyer/contract/tickets'
import { lazy, type ReactNode, Suspense } from 'react'
import { useLanguage } from '../../lib/i18n/language'
import { RegionHead } from '../../ui/region-head'
import { SortButton } from './sort-button'
import { sorts } from './sorts'

// Menus are not needed for the first sight of a list.
const SortMenu = lazy(() => import('./sort-menu'))

/** Name of the view, how many, and their order. */
export function ListHead({
  title,
  count,
  sort,
  onSort,
  children,
}: {
  title: string
  count: { count: number; exact: boolean } | undefined
  sort: TicketSort
  onSort: (sort: TicketSort) => void
  /** At its end: what can be done with the view. */
  children: ReactNode
}) {
  const { t } = useLanguage()
  const labels = {
    waiting: t('list.sort.waiting'),
    activity: t('list.sort.activity'),
    created: t('list.sort.created'),
    due: t('list.sort.due'),
  }
  const current = sorts.find((one) => one === sort.replace('-', '')) ?? 'waiting'
  return (
    <RegionHead>
      <h1 dir="auto" className="truncate font-semibold">
        {title}
      </h1>
      {count !== undefined && (
        <span className="text-14 text-muted tabular-nums">{count.count > 999 ? '999+' : count.count}</span>
      )}
      <span className="ms-auto flex shrink-0 items-center gap-1">
        <Suspense fallback={<SortButton name={labels[current]} />}>
          <SortMenu labels={labels} current={current} onSort={onSort} />
        </Suspense>
        {children}
      </span>
    </RegionHead>
  )
}
