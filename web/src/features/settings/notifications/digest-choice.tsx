import type { Digest } from '@foyer/contract/notifications'
import { useLanguage } from '../../../lib/i18n/language'
import { clockTime } from '../../../lib/time/moment'
import { Select } from '../../../ui/select'

const usualHour = 8
const hours = Array.from({ length: 24 }, (_, hour) => hour)

/** On which days, and at what hour of one's own clock. */
export function DigestChoice({ value, onChange }: { value: Digest | null; onChange: (value: Digest | null) => void }) {
  const language = useLanguage()
  const { t } = language
  const change = (on: string) => {
    if (on === 'daily' || on === 'weekdays') onChange({ on, hour: value?.hour ?? usualHour })
    else onChange(null)
  }
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Select value={value?.on ?? ''} onChange={({ target }) => change(target.value)} className="w-56">
        <option value="">{t('notify.digestOff')}</option>
        <option value="daily">{t('notify.digestDaily')}</option>
        <option value="weekdays">{t('notify.digestWeekdays')}</option>
      </Select>
      {value !== null && (
        <Select
          id="digest-hour"
          aria-label={t('notify.digestAt')}
          value={String(value.hour)}
          onChange={({ target }) => onChange({ ...value, hour: Number(target.value) })}
          className="w-32"
        >
          {hours.map((hour) => (
            <option key={hour} value={String(hour)}>
              {clockTime(new Date(hour * 3_600_000), { ...language, timeZone: 'UTC' })}
            </option>
          ))}
        </Select>
      )}
    </div>
  )
}
