import { Tooltip as Radix } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import { KeyCaps } from './key-caps'

export const TooltipProvider = ({ children }: { children: ReactNode }) => (
  <Radix.Provider delayDuration={500} skipDelayDuration={200}>
    {children}
  </Radix.Provider>
)

/** A name or reason beside a control; it may be hovered, and Escape closes it. */
export function Tooltip({
  label,
  keys,
  children,
}: {
  /** null: there is nothing to say now; the control stays the same one. */
  label: string | null
  keys?: string[][] | undefined
  children: ReactNode
}) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Radix.Root open={isOpen && label !== null} onOpenChange={setOpen}>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      {/* A page has dozens: of those that are closed nothing but the control is drawn. */}
      {isOpen && label !== null && (
        <Radix.Portal>
          <Radix.Content
            sideOffset={6}
            collisionPadding={8}
            className="floating z-50 flex max-w-72 items-center gap-2 rounded-control px-2 py-1 text-12 shadow-menu"
          >
            {label}
            {keys && <KeyCaps keys={keys} />}
          </Radix.Content>
        </Radix.Portal>
      )}
    </Radix.Root>
  )
}
