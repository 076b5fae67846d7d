import type { NotificationKind } from '@foyer/contract/notifications'
import { useLanguage } from '../../../lib/i18n/language'
import { SettingRow } from '../../../ui/form/setting-row'
import { Select } from '../../../ui/select'
import { kindLabels } from './kind-labels'
import type { NotificationsControl } from './notifications-control'
import { useWayOptions } from './use-way-options'

/** How one is told of one thing. */
export function WayRow(props: { control: NotificationsControl; kind: NotificationKind; hasDevice: boolean }) {
  const { control, kind, hasDevice } = props
  const { t } = useLanguage()
  const options = useWayOptions(hasDevice)
  return (
    <SettingRow control={control} name={`ways.${kind}`} label={kindLabels(t)[kind]}>
      {(field) => (
        <Select {...field} value={field.value ?? 'bell'}>
          {options(field.value).map(({ way, label }) => (
            <option key={way} value={way}>
              {label}
            </option>
          ))}
        </Select>
      )}
    </SettingRow>
  )
}
