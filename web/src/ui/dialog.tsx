import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { cx } from './class-names'
import { useFocusBack } from './use-focus-back'

export interface DialogProps {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  title: string
  /** One sentence under the title, read out with it. */
  lead?: string
  isWide?: boolean
  children: ReactNode
}

/**
 * Only for signing in again, the viewer of images, the list of keys and what cannot be undone; ordinary work has
 * sheets, popovers and inline panels.
 */
export function Dialog({ isOpen, onOpenChange, title, lead, isWide = false, children }: DialogProps) {
  const giveBack = useFocusBack(isOpen)
  return (
    <Radix.Root open={isOpen} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-backdrop data-[state=open]:animate-appear" />
        <Radix.Content
          onCloseAutoFocus={giveBack}
          {...(lead ? {} : { 'aria-describedby': undefined })}
          className={cx(
            'floating scroll-quiet fixed inset-0 z-50 m-auto h-fit max-h-[calc(100dvh-2rem)] max-w-[calc(100vw-2rem)] p-6 shadow-sheet outline-none data-[state=open]:animate-appear',
            isWide ? 'w-192' : 'w-112',
          )}
        >
          <Radix.Title className="text-17 font-semibold">{title}</Radix.Title>
          {lead && <Radix.Description className="mbs-1 text-muted">{lead}</Radix.Description>}
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
