import { type ReactNode, Suspense } from 'react'
import { Popover } from '../../ui/popover'
import { useLanguage } from '../i18n/language'
import { part } from '../parts/part'

const MomentList = part(() => import('../snooze/moment-list'), 'ahead')
const withdraw = 'withdraw'

/** By when the customer hears next; null takes it back. */
export function PromisePopover({
  trigger,
  isPromised,
  isOpen,
  onOpenChange,
  onPick,
}: {
  trigger: ReactNode
  isPromised: boolean
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  onPick: (until: Date | null) => void
}) {
  const { t } = useLanguage()
  const pick = (until: Date | null) => {
    onOpenChange(false)
    onPick(until)
  }
  return (
    <Popover
      label={t('promise.name')}
      align="end"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      className="w-88"
      trigger={trigger}
    >
      <Suspense fallback={<div className="h-64" />}>
        <MomentList
          label={t('promise.name')}
          first={isPromised ? [{ id: withdraw, label: t('promise.withdraw') }] : []}
          onMoment={pick}
          onOther={() => pick(null)}
        />
      </Suspense>
    </Popover>
  )
}
