import { DropdownMenu as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

export const MenuHeading = ({ children }: { children: ReactNode }) => (
  <Radix.Label className="px-2 pbs-2 pbe-1 text-12 font-medium text-muted">{children}</Radix.Label>
)
