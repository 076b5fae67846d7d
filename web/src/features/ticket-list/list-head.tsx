import type { TicketSort } from '@foyer/contract/tickets'
import { ArrowDownWideNarrow } from 'lucide-react'
import { useLanguage } from '../../lib/i18n/language'
import { Button } from '../../ui/button'
import { Menu } from '../../ui/menu/menu'
import { MenuChoice } from '../../ui/menu/menu-choice'
import { RegionHead } from '../../ui/region-head'

const sorts = ['waiting', 'activity', 'created', 'due'] as const

/** Name of the view, how many, and their order. */
export function ListHead({
  title,
  count,
  sort,
  onSort,
}: {
  title: string
  count: { count: number; exact: boolean } | undefined
  sort: TicketSort
  onSort: (sort: TicketSort) => void
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
      <span className="ms-auto">
        <Menu
          align="end"
          trigger={
            <Button look="quiet" size="small" icon={ArrowDownWideNarrow}>
              {labels[current]}
            </Button>
          }
        >
          {sorts.map((one) => (
            <MenuChoice key={one} isChosen={one === current} onSelect={() => onSort(one)}>
              {labels[one]}
            </MenuChoice>
          ))}
        </Menu>
      </span>
    </RegionHead>
  )
}
