import { DropdownMenu as Radix } from 'radix-ui'

export const MenuRule = () => <Radix.Separator className="mx-2 my-1 h-px bg-border" />
