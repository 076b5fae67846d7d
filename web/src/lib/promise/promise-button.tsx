import { CalendarClock } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '../../ui/icon-button'
import { useLanguage } from '../i18n/language'
import { PromisePopover } from './promise-popover'

/** The button beside that which sends or changes: what is promised leaves with it. */
export function PromiseButton({
  isPromised = false,
  onPick,
}: {
  isPromised?: boolean
  onPick: (until: Date | null) => void
}) {
  const { t } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  return (
    <PromisePopover
      isPromised={isPromised}
      isOpen={isOpen}
      onOpenChange={setOpen}
      onPick={onPick}
      trigger={<IconButton icon={CalendarClock} label={t('promise.give')} />}
    />
  )
}
