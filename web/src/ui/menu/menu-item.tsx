import type { LucideIcon } from 'lucide-react'
import { DropdownMenu as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { cx } from '../class-names'
import { Icon } from '../icon'
import { KeyCaps } from '../key-caps'
import { menuLine } from './menu-look'

export interface MenuItemProps {
  icon?: LucideIcon | undefined
  keys?: string[][] | undefined
  /** Why it is impossible now; stands where the key stands otherwise. */
  disabledReason?: string | null | undefined
  isDangerous?: boolean
  onSelect: () => void
  children: ReactNode
}

export function MenuItem({ icon, keys, disabledReason, isDangerous = false, onSelect, children }: MenuItemProps) {
  return (
    <Radix.Item
      disabled={Boolean(disabledReason)}
      onSelect={onSelect}
      className={cx(menuLine, isDangerous && 'text-danger')}
    >
      {icon && <Icon of={icon} className={isDangerous ? undefined : 'text-muted'} />}
      <span className="flex-1">{children}</span>
      {disabledReason ? <span className="text-12 text-muted">{disabledReason}</span> : keys && <KeyCaps keys={keys} />}
    </Radix.Item>
  )
}
