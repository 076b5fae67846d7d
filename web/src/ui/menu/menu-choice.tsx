import { Check } from 'lucide-react'
import { DropdownMenu as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { Icon } from '../icon'
import { menuLine } from './menu-look'

/** A line that is on or off, or one of several. */
export function MenuChoice({
  isChosen,
  onSelect,
  children,
}: {
  isChosen: boolean
  onSelect: () => void
  children: ReactNode
}) {
  return (
    <Radix.CheckboxItem checked={isChosen} onSelect={onSelect} className={menuLine}>
      <span className="flex-1">{children}</span>
      <Radix.ItemIndicator>
        <Icon of={Check} className="text-accent" />
      </Radix.ItemIndicator>
    </Radix.CheckboxItem>
  )
}
