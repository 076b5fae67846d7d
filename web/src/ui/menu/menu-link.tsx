import { DropdownMenu as Radix } from 'radix-ui'
import type { ReactElement } from 'react'
import { menuLine } from './menu-look'

/** A line that is a real link: pass the link as its only child. */
export const MenuLink = ({ children }: { children: ReactElement }) => (
  <Radix.Item asChild className={menuLine}>
    {children}
  </Radix.Item>
)
