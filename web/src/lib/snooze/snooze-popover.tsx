import { AlarmClock } from 'lucide-react'
import { Suspense, useState } from 'react'
import { IconButton } from '../../ui/icon-button'
import { Popover } from '../../ui/popover'
import { usePickerSurface } from '../commands/place-store'
import { useKeys } from '../commands/use-keys'
import { useLanguage } from '../i18n/language'
import { part } from '../parts/part'
import type { SnoozeChoice } from './snooze-list'

const SnoozeList = part(() => import('./snooze-list'), 'ahead')

/** The clock button and what it opens; also asked for by key. */
export function SnoozePopover({
  isAsleep = false,
  onPick,
}: {
  isAsleep?: boolean
  onPick: (choice: SnoozeChoice) => void
}) {
  const { t } = useLanguage()
  const keys = useKeys()
  const [isOpen, setOpen] = useState(false)
  usePickerSurface('snooze', () => setOpen(true))
  return (
    <Popover
      label={t('ticket.snooze')}
      align="end"
      isOpen={isOpen}
      onOpenChange={setOpen}
      className="w-88"
      trigger={<IconButton icon={AlarmClock} label={t('ticket.snooze')} keys={keys('ticket.snooze')} />}
    >
      <Suspense fallback={<div className="h-64" />}>
        <SnoozeList
          isAsleep={isAsleep}
          onPick={(choice) => {
            setOpen(false)
            onPick(choice)
          }}
        />
      </Suspense>
    </Popover>
  )
}
