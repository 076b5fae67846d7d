import { NotificationWay } from '@foyer/contract/notifications'
import { useLanguage } from '../../../lib/i18n/language'

const isPush = (way: NotificationWay): boolean => way === 'push' || way === 'mailAndPush'

/** How one may be told of something. Pushes are offered once there is a device that shows them, and where one is chosen. */
export function useWayOptions(
  hasDevice: boolean,
): (chosen?: NotificationWay) => { way: NotificationWay; label: string }[] {
  const { t } = useLanguage()
  const labels: Record<NotificationWay, string> = {
    nothing: t('notify.nothing'),
    bell: t('notify.bell'),
    mail: t('notify.mail'),
    push: t('notify.push'),
    mailAndPush: t('notify.mailAndPush'),
  }
  return (chosen) =>
    NotificationWay.options
      .filter((way) => !isPush(way) || hasDevice || way === chosen)
      .map((way) => ({ way, label: labels[way] }))
}
