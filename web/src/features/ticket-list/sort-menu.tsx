import type { TicketSort } from '@foyer/contract/tickets'
import { useLanguage } from '../../lib/i18n/language'
import { sortLabels } from '../../lib/views/sort-labels'
import { Menu } from '../../ui/menu/menu'
import { MenuChoice } from '../../ui/menu/menu-choice'
import { SortButton } from './sort-button'

/** The orders a list may have, as they stand in its menu. */
const sorts = ['waiting', 'activity', 'created', 'due'] as const

export default function SortMenu({
  name,
  sort,
  onSort,
  isOpenAtFirst,
}: {
  name: string
  sort: TicketSort
  onSort: (sort: TicketSort) => void
  isOpenAtFirst: boolean
}) {
  const { t } = useLanguage()
  // An order the other way round is the list's or its view's own, and stands here while it is the one.
  const offered = sorts.some((one) => one === sort) ? sorts : [sort, ...sorts]
  return (
    <Menu align="end" isOpenAtFirst={isOpenAtFirst} trigger={<SortButton name={name} />}>
      {offered.map((one) => (
        <MenuChoice key={one} isChosen={one === sort} onSelect={() => onSort(one)}>
          {t(sortLabels[one] ?? sortLabels.waiting)}
        </MenuChoice>
      ))}
    </Menu>
  )
}
