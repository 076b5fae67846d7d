import { DropdownMenu as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { menuSurface } from './menu-look'

export interface MenuProps {
  trigger: ReactNode
  align?: 'start' | 'end'
  children: ReactNode
  isOpen?: boolean | undefined
  isOpenAtFirst?: boolean
  onOpenChange?: ((isOpen: boolean) => void) | undefined
  /** Keeps the focus from going back to the trigger, by preventing the event, where an act has moved it on. */
  onCloseAutoFocus?: (event: Event) => void
}

/** A list of commands behind a button. Not modal, so that the page keeps its scroll and its place. */
export function Menu({
  trigger,
  align = 'start',
  children,
  isOpen,
  isOpenAtFirst = false,
  onOpenChange,
  onCloseAutoFocus,
}: MenuProps) {
  const control = isOpen === undefined ? { defaultOpen: isOpenAtFirst } : { open: isOpen }
  return (
    <Radix.Root modal={false} {...control} {...(onOpenChange && { onOpenChange })}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className={menuSurface}
          {...(onCloseAutoFocus && { onCloseAutoFocus })}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
