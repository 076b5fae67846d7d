import { type NotificationKind, NotificationWay } from '@foyer/contract/notifications'
import { useLanguage } from '../../../lib/i18n/language'
import { SettingRow } from '../../../ui/form/setting-row'
import { Select } from '../../../ui/select'
import { kindLabels } from './kind-labels'
import type { NotificationsControl } from './notifications-control'

const isPush = (way: NotificationWay): boolean => way === 'push' || way === 'mailAndPush'

/** How one is told of one thing. Pushes are offered once there is a device that shows them. */
export function WayRow(props: { control: NotificationsControl; kind: NotificationKind; hasDevice: boolean }) {
  const { control, kind, hasDevice } = props
  const { t } = useLanguage()
  const labels: Record<NotificationWay, string> = {
    nothing: t('notify.nothing'),
    bell: t('notify.bell'),
    mail: t('notify.mail'),
    push: t('notify.push'),
    mailAndPush: t('notify.mailAndPush'),
  }
  return (
    <SettingRow control={control} name={`ways.${kind}`} label={kindLabels(t)[kind]}>
      {(field) => (
        <Select {...field} value={field.value ?? 'bell'}>
          {NotificationWay.options
            .filter((way) => !isPush(way) || hasDevice || way === field.value)
            .map((way) => (
              <option key={way} value={way}>
                {labels[way]}
              </option>
            ))}
        </Select>
      )}
    </SettingRow>
  )
}
