import { Menu } from '../../ui/menu/menu'
import { MenuChoice } from '../../ui/menu/menu-choice'
import { SortButton } from './sort-button'
import { type Sort, sorts } from './sorts'

export default function SortMenu({
  labels,
  current,
  onSort,
}: {
  labels: Readonly<Record<Sort, string>>
  current: Sort
  onSort: (sort: Sort) => void
}) {
  return (
    <Menu align="end" trigger={<SortButton name={labels[current]} />}>
      {sorts.map((one) => (
        <MenuChoice key={one} isChosen={one === current} onSelect={() => onSort(one)}>
          {labels[one]}
        </MenuChoice>
      ))}
    </Menu>
  )
}
