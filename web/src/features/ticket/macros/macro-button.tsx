import type { Ticket } from '@foyer/contract/tickets'
import { Zap } from 'lucide-react'
import { Suspense, useRef, useState } from 'react'
import { usePickerSurface } from '../../../lib/commands/place-store'
import { useKeys } from '../../../lib/commands/use-keys'
import type { EditorHand } from '../../../lib/editor/rich-editor'
import { useLanguage } from '../../../lib/i18n/language'
import { wantedMacro } from '../../../lib/macros/wanted-macro'
import { part } from '../../../lib/parts/part'
import { IconButton } from '../../../ui/icon-button'
import { Popover } from '../../../ui/popover'
import { useMacro } from './use-macro'

const MacroPicker = part(() => import('./macro-picker'), 'ahead')

interface MacroButtonProps {
  ticket: Ticket
  hand: { readonly current: EditorHand | null }
  /** A macro's text, filled in, to be put where the caret is. */
  onText: (id: string, html: string) => void
}

/** Opens the macros and snippets: by click, by `W`, by `Ctrl ;`, or by `/` in the text, which is written if nothing is chosen. */
export function MacroButton({ ticket, hand, onText }: MacroButtonProps) {
  const { t } = useLanguage()
  const keys = useKeys()
  const [isOpen, setOpen] = useState(false)
  const [asked, setAsked] = useState<string | null>(null)
  const from = useRef<{ isSlash: boolean; focus: Element | null }>({ isSlash: false, focus: null })
  const isWritten = useRef(false)
  const use = useMacro(ticket, onText)
  const open = (isSlash: boolean) => {
    from.current = { isSlash, focus: document.activeElement }
    isWritten.current = false
    setAsked(null)
    setOpen(true)
  }
  usePickerSurface('macro', () => open(false))
  usePickerSurface('slash', () => open(true))
  const pick = async (id: string, skipUnfit: boolean) => {
    const outcome = await use(id, { skipUnfit })
    if (outcome === 'confirm') return setAsked(id)
    isWritten.current = outcome === 'written'
    from.current.isSlash = false
    setOpen(false)
  }
  usePickerSurface(wantedMacro.surface, () => {
    const id = wantedMacro.take()
    if (id === null) return
    void use(id, { skipUnfit: false }).then((outcome) => {
      if (outcome === 'written') hand.current?.focus()
      if (outcome !== 'confirm') return
      open(false)
      setAsked(id)
    })
  })
  const leave = (event: Event) => {
    event.preventDefault()
    const { isSlash, focus } = from.current
    if (isSlash) hand.current?.insert('/')
    else if (isWritten.current) hand.current?.focus()
    else if (focus instanceof HTMLElement) focus.focus()
  }
  return (
    <Popover
      label={t('macros.pick')}
      isOpen={isOpen}
      onOpenChange={(wanted) => (wanted ? open(false) : setOpen(false))}
      onLeave={leave}
      className="w-168"
      trigger={<IconButton icon={Zap} label={t('macros.pick')} keys={keys('ticket.macro')} />}
    >
      <Suspense fallback={<div className="h-96 max-h-[60dvh]" />}>
        <MacroPicker
          number={String(ticket.number)}
          language={ticket.language}
          mayChange={ticket.abilities.includes('ticket.change')}
          asked={asked}
          onPick={(id) => void pick(id, false)}
          onWithout={() => asked !== null && void pick(asked, true)}
        />
      </Suspense>
    </Popover>
  )
}
