import { CalendarClock, X } from 'lucide-react'
import { useLanguage } from '../../../lib/i18n/language'
import { dayAndTime } from '../../../lib/time/moment'
import { Chip } from '../../../ui/chip'
import { IconButton } from '../../../ui/icon-button'

/** What is promised together with the reply, until it is sent. */
export function PendingPromise({ until, onRemove }: { until: string; onRemove: () => void }) {
  const language = useLanguage()
  const { t } = language
  return (
    <p className="mx-2 mbe-2 flex items-center gap-1">
      <Chip tone="accent" icon={CalendarClock}>
        {t('promise.by', { until: dayAndTime(new Date(until), language) })}
      </Chip>
      <IconButton icon={X} label={t('promise.leaveOut')} onClick={onRemove} />
    </p>
  )
}
