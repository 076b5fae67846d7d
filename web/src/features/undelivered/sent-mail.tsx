import type { Delivery } from '@foyer/contract/mail'
import type { DeliveryHistory } from '@foyer/contract/undelivered'
import { CircleAlert } from 'lucide-react'
import { useLanguage } from '../../lib/i18n/language'
import { deliveryWord } from '../../lib/mail/delivery-word'
import { Icon } from '../../ui/icon'
import { Moment } from '../../ui/moment'
import { Picture } from '../../ui/picture'

/** What was said in it, by whom and to whom. */
export function SentMail({ delivery, sent }: { delivery: Delivery; sent: DeliveryHistory['sent'] }) {
  const language = useLanguage()
  const { t } = language
  if (sent === null) return null
  const { author } = sent
  const isBad = delivery.trouble !== null
  return (
    <section className="mbs-6">
      <h3 className="mbe-2 font-semibold">{t('undelivered.what')}</h3>
      <article className="relative rounded-card border border-danger bg-surface ps-12 pe-4 py-2.5 before:absolute before:inset-y-0 before:start-0 before:w-[3px] before:rounded-s-card before:bg-danger phone:ps-4">
        <header className="flex min-h-6 items-center gap-2">
          <span className="absolute start-3 phone:static">
            <Picture id={author.id ?? author.name} name={author.name} />
          </span>
          <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2">
            <bdi className="font-semibold">{author.name}</bdi>
            <span className="truncate text-13 text-muted">
              {t('undelivered.to', { names: delivery.recipients.map((one) => one.name || one.address).join(', ') })}
            </span>
          </span>
          {isBad && (
            <span className="inline-flex items-center gap-1 text-12 text-danger">
              <Icon of={CircleAlert} size="small" />
              {deliveryWord(delivery.state, language)}
            </span>
          )}
          <Moment at={delivery.createdAt} className="text-12 text-muted tabular-nums" />
        </header>
        <p dir="auto" className="max-w-180 text-15 break-words whitespace-pre-wrap">
          {sent.text}
        </p>
      </article>
    </section>
  )
}
