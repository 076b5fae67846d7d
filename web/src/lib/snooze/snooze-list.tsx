import { useLanguage } from '../i18n/language'
import MomentList from './moment-list'

/** How long a ticket sleeps: to a moment, until the customer writes, or no longer. */
export type SnoozeChoice = { until: Date } | 'customer' | 'wake'

/** The moments at which a ticket may come back, and what else ends its sleep. */
export default function SnoozeList({
  isAsleep,
  onPick,
}: {
  isAsleep: boolean
  onPick: (choice: SnoozeChoice) => void
}) {
  const { t } = useLanguage()
  return (
    <MomentList
      label={t('snooze.until')}
      first={isAsleep ? [{ id: 'wake', label: t('snooze.wake') }] : []}
      last={[{ id: 'customer', label: t('snooze.customer') }]}
      onMoment={(until) => onPick({ until })}
      onOther={(id) => (id === 'wake' || id === 'customer') && onPick(id)}
    />
  )
}
