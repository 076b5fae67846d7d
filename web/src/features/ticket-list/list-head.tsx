import type { TicketGrouping } from '@foyer/contract/grouping'
import type { TicketSort } from '@foyer/contract/tickets'
import { type ReactNode, Suspense } from 'react'
import { useMedia } from '../../lib/device/use-media'
import { useLanguage } from '../../lib/i18n/language'
import { part } from '../../lib/parts/part'
import { groupLabels } from '../../lib/views/group-labels'
import { sortLabels } from '../../lib/views/sort-labels'
import { LateMenu } from '../../ui/menu/late-menu'
import { RegionHead } from '../../ui/region-head'
import { SortButton } from './sort-button'

// Menus are not needed for the first sight of a list.
const ViewSwitcher = part(() => import('./view-switcher'), 'ahead')
const SortMenu = part(() => import('./sort-menu'), 'ahead')

/** Name of the view, how many, and their order. */
export function ListHead({
  title,
  count,
  sort,
  onSort,
  group,
  onGroup,
  bulk,
  children,
}: {
  title: string
  count: { count: number; exact: boolean } | undefined
  sort: TicketSort
  onSort: (sort: TicketSort) => void
  group: TicketGrouping | null
  onGroup: (group: TicketGrouping | null) => void
  /** While rows are chosen, in the room of the rest. */
  bulk: ReactNode
  /** At its end: what can be done with the view. */
  children: ReactNode
}) {
  const { t } = useLanguage()
  const isPhone = useMedia('(width < 45rem)')
  const name = t(sortLabels[sort] ?? sortLabels.waiting)
  const groupName = group && t(groupLabels[group])
  if (bulk)
    return (
      <RegionHead className="ps-2">
        <h1 className="sr-only">{title}</h1>
        {bulk}
      </RegionHead>
    )
  return (
    <RegionHead>
      <h1 dir="auto" className="min-w-0 truncate font-semibold">
        {isPhone ? (
          <Suspense fallback={title}>
            <ViewSwitcher title={title} />
          </Suspense>
        ) : (
          title
        )}
      </h1>
      {count !== undefined && (
        <span className="text-14 text-muted tabular-nums">{count.count > 999 ? '999+' : count.count}</span>
      )}
      <span className="ms-auto flex shrink-0 items-center gap-1">
        <LateMenu
          button={(onClick) => <SortButton name={name} group={groupName} onClick={onClick} />}
          menu={(isOpenAtFirst) => <SortMenu {...{ name, groupName, sort, onSort, group, onGroup, isOpenAtFirst }} />}
        />
        {children}
      </span>
    </RegionHead>
  )
}
