import { Clock3 } from 'lucide-react'
import { useLanguage } from '../../../lib/i18n/language'
import { dayAndTime } from '../../../lib/time/moment'
import { MenuHeading } from '../../../ui/menu/menu-heading'
import { MenuItem } from '../../../ui/menu/menu-item'
import { snoozePresets, wakeAt } from '../snooze-presets'

/** Moments at which a reply may leave instead of now. */
export function SendLater({ onSendAt }: { onSendAt: (at: Date) => void }) {
  const language = useLanguage()
  const { t } = language
  const labels = {
    laterToday: t('snooze.laterToday'),
    tomorrow: t('snooze.tomorrow'),
    monday: t('snooze.monday'),
    week: t('snooze.week'),
    month: t('snooze.month'),
  }
  const now = new Date()
  return (
    <>
      <MenuHeading>{t('reply.later')}</MenuHeading>
      {snoozePresets.map((preset) => {
        const at = wakeAt(preset, now)
        return (
          <MenuItem key={preset} icon={Clock3} onSelect={() => onSendAt(at)}>
            {labels[preset]} <span className="ms-2 text-12 text-muted">{dayAndTime(at, language)}</span>
          </MenuItem>
        )
      })}
    </>
  )
}
