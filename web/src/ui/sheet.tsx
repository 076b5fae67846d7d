import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { useLanguage } from '../lib/i18n/language'
import { cx } from './class-names'
import { IconButton } from './icon-button'
import { useFocusBack } from './use-focus-back'

export interface SheetProps {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  title: string
  /** Buttons in its head, before the one that closes it. */
  tools?: ReactNode
  /** Stays at the foot while the rest scrolls. */
  foot?: ReactNode
  className?: string
  children: ReactNode
}

/** Slides over the end side; a phone's whole width. Focus returns to the opener. */
export function Sheet({ isOpen, onOpenChange, title, tools, foot, className, children }: SheetProps) {
  const { t } = useLanguage()
  const giveBack = useFocusBack(isOpen)
  return (
    <Radix.Root open={isOpen} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-30 bg-backdrop data-[state=open]:animate-appear" />
        <Radix.Content
          onCloseAutoFocus={giveBack}
          aria-describedby={undefined}
          // The sheet itself takes the focus: on its first button it would open that one's tooltip.
          onOpenAutoFocus={(event) => {
            event.preventDefault()
            if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus()
          }}
          className={cx(
            'fixed inset-y-0 end-0 z-40 flex w-100 max-w-full flex-col border-s border-border bg-surface shadow-sheet outline-none data-[state=open]:animate-slide-in',
            className,
          )}
        >
          <header className="flex h-11 shrink-0 items-center gap-2 border-be border-border ps-4 pe-2 phone:h-13">
            <Radix.Title className="flex-1 truncate text-14 font-semibold">{title}</Radix.Title>
            {tools}
            <Radix.Close asChild>
              <IconButton icon={X} label={t('ui.close')} />
            </Radix.Close>
          </header>
          <div className="scroll-quiet min-h-0 flex-1">{children}</div>
          {foot && (
            <footer className="flex shrink-0 items-center gap-2 border-bs border-border px-4 py-3">{foot}</footer>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
