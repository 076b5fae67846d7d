import type { TicketGrouping } from '@foyer/contract/grouping'
import type { TicketSort } from '@foyer/contract/tickets'
import { useLanguage } from '../../lib/i18n/language'
import { groupings, groupLabels } from '../../lib/views/group-labels'
import { sortLabels } from '../../lib/views/sort-labels'
import { Menu } from '../../ui/menu/menu'
import { MenuChoice } from '../../ui/menu/menu-choice'
import { MenuHeading } from '../../ui/menu/menu-heading'
import { SortButton } from './sort-button'

/** The orders a list may have, as they stand in its menu. */
const sorts = ['waiting', 'activity', 'created', 'due'] as const

export default function SortMenu({
  name,
  groupName,
  sort,
  onSort,
  group,
  onGroup,
  isOpenAtFirst,
}: {
  name: string
  groupName: string | null
  sort: TicketSort
  onSort: (sort: TicketSort) => void
  group: TicketGrouping | null
  onGroup: (group: TicketGrouping | null) => void
  isOpenAtFirst: boolean
}) {
  const { t } = useLanguage()
  // An order the other way round is the list's or its view's own, and stands here while it is the one.
  const offered = sorts.some((one) => one === sort) ? sorts : [sort, ...sorts]
  return (
    <Menu align="end" isOpenAtFirst={isOpenAtFirst} trigger={<SortButton name={name} group={groupName} />}>
      {offered.map((one) => (
        <MenuChoice key={one} isChosen={one === sort} onSelect={() => onSort(one)}>
          {t(sortLabels[one] ?? sortLabels.waiting)}
        </MenuChoice>
      ))}
      <MenuHeading>{t('list.group')}</MenuHeading>
      {[null, ...groupings].map((one) => (
        <MenuChoice key={one} isChosen={one === group} onSelect={() => onGroup(one)}>
          {t(one === null ? 'list.group.none' : groupLabels[one])}
        </MenuChoice>
      ))}
    </Menu>
  )
}
