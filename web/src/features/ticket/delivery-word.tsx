import type { Message } from '@foyer/contract/messages'
import { Check, CircleAlert, Clock3 } from 'lucide-react'
import { useLanguage } from '../../lib/i18n/language'
import { deliveryWord } from '../../lib/mail/delivery-word'
import { cx } from '../../ui/class-names'
import { Icon } from '../../ui/icon'

type Delivery = NonNullable<Message['delivery']>
export const isBad = (delivery: Delivery | null): boolean =>
  delivery?.state === 'failed' || delivery?.state === 'bounced'

/** What became of a mail, in words; only what went wrong has colour. */
export function DeliveryWord({ delivery }: { delivery: Delivery }) {
  const language = useLanguage()
  const icon =
    delivery.state === 'accepted' ? Check : isBad(delivery) ? CircleAlert : delivery.state === 'delayed' ? Clock3 : null
  const tone = isBad(delivery) ? 'text-danger' : delivery.state === 'delayed' ? 'text-warning' : 'text-muted'
  return (
    <span
      role="status"
      title={delivery.detail ?? undefined}
      className={cx('inline-flex items-center gap-1 text-12 whitespace-nowrap', tone)}
    >
      {icon && <Icon of={icon} size="small" />}
      {deliveryWord(delivery.state, language)}
    </span>
  )
}
