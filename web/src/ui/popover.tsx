import { Popover as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { cx } from './class-names'

export interface PopoverProps {
  trigger: ReactNode
  label: string
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  align?: 'start' | 'end'
  /** Told when it has closed; prevented, the focus does not go back to the button. */
  onLeave?: ((event: Event) => void) | undefined
  className?: string
  children: ReactNode
}

/** A floating surface at its button. Focus goes in, and back to the button when it closes. */
export function Popover(props: PopoverProps) {
  const { trigger, label, isOpen, onOpenChange, align = 'start', onLeave, className, children } = props
  return (
    <Radix.Root open={isOpen} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      {isOpen && (
        <Radix.Portal>
          <Radix.Content
            aria-label={label}
            align={align}
            onCloseAutoFocus={onLeave}
            sideOffset={4}
            collisionPadding={8}
            className={cx('floating z-40 w-72 max-w-[calc(100vw-1rem)] shadow-menu', className)}
          >
            {children}
          </Radix.Content>
        </Radix.Portal>
      )}
    </Radix.Root>
  )
}
