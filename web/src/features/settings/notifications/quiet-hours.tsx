import type { NotificationSettings } from '@foyer/contract/notifications'
import { useLanguage } from '../../../lib/i18n/language'
import { Switch } from '../../../ui/switch'
import { TextInput } from '../../../ui/text-input'

type Quiet = NotificationSettings['quiet']
const usual = { from: '20:00', to: '07:00' }

/** On or off, and from when until when. */
export function QuietHours({ value, onChange }: { value: Quiet; onChange: (value: Quiet) => void }) {
  const { t } = useLanguage()
  const time = (part: 'from' | 'to', label: string) => (
    <TextInput
      id={`quiet-${part}`}
      type="time"
      aria-label={label}
      value={value?.[part] ?? ''}
      onChange={({ target }) => target.value !== '' && onChange({ ...(value ?? usual), [part]: target.value })}
      className="w-32"
    />
  )
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Switch checked={value !== null} onChange={({ target }) => onChange(target.checked ? usual : null)} />
      {value !== null && (
        <>
          {time('from', t('notify.quietFrom'))}
          <span className="text-muted">–</span>
          {time('to', t('notify.quietTo'))}
        </>
      )}
    </div>
  )
}
