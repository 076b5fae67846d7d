import type { Delivery } from '@foyer/contract/mail'
import type { DeliveryHistory } from '@foyer/contract/undelivered'
import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, ExternalLink } from 'lucide-react'
import { apiQuery } from '../../lib/api/api-query'
import { useLanguage } from '../../lib/i18n/language'
import { troubleSentence } from '../../lib/mail/trouble-text'
import { useMay } from '../../lib/session/session'
import { longSpan } from '../../lib/time/span'
import { buttonLook } from '../../ui/button-look'
import { Icon } from '../../ui/icon'
import { IconButton } from '../../ui/icon-button'
import { InlineNotice } from '../../ui/inline-notice'
import { Region } from '../../ui/region'
import { RegionHead } from '../../ui/region-head'
import { DeliverySteps } from './delivery-steps'
import { ReaddressForm } from './readdress-form'
import { SentMail } from './sent-mail'
import { SettleActs } from './settle-acts'

interface UndeliveredViewProps {
  id: string
  onClose: () => void
  /** It is settled: on to the next. */
  onDone: () => void
}

/** One mail that did not arrive: why, the way to mend it, what was sent, and what every server said. */
export function UndeliveredView({ id, onClose, onDone }: UndeliveredViewProps) {
  const language = useLanguage()
  const { t } = language
  const { data: delivery } = useQuery(apiQuery('GET /deliveries/{id}', { params: { id } }))
  const { data: history } = useQuery(apiQuery('GET /deliveries/{id}/history', { params: { id } }))
  const mayChange = useMay('delivery.retry')
  if (!delivery || !history) return <Region as="main" label={t('undelivered.mail')} className="flex-1" />
  const { trouble, ticketNumber } = delivery
  const isOpen = trouble !== null
  return (
    <Region as="main" label={t('undelivered.mail')} className="flex-1">
      <RegionHead>
        <IconButton icon={ArrowLeft} label={t('outbox.back')} onClick={onClose} className="wide:hidden" />
        <span dir="auto" className="min-w-0 flex-1 truncate text-muted">
          {ticketNumber === null
            ? delivery.subject
            : t('undelivered.ticket', { number: String(ticketNumber), subject: delivery.subject })}
        </span>
        {ticketNumber !== null && (
          <a href={`/desk/tickets/${ticketNumber}`} className={buttonLook('quiet', 'small')}>
            <Icon of={ExternalLink} className="text-muted" />
            {t('undelivered.openTicket')}
          </a>
        )}
      </RegionHead>
      <div className="scroll-quiet min-h-0 flex-1">
        <div className="max-w-200 px-8 py-6 phone:px-4">
          <h2 className="text-20 font-semibold">
            <Heading delivery={delivery} />
          </h2>
          <p className="mbs-1 max-w-160 text-muted">
            {trouble && troubleSentence(trouble.reason, language)} <After history={history} />
          </p>
          {!isOpen && <InlineNotice className="mbs-4">{t('undelivered.settled')}</InlineNotice>}
          {isOpen && mayChange && delivery.messageId !== null && (
            <ReaddressForm delivery={delivery} suggestion={history.suggestion} onDone={onDone} />
          )}
          {isOpen && mayChange && <SettleActs id={delivery.id} onDone={onDone} />}
          <SentMail delivery={delivery} sent={history.sent} />
          <DeliverySteps delivery={delivery} history={history} />
        </div>
      </div>
    </Region>
  )
}

function Heading({ delivery }: { delivery: Delivery }) {
  const { t } = useLanguage()
  const unreached = delivery.recipients.filter((one) => one.state === 'failed' || one.state === 'bounced')
  const asked = unreached.length > 0 ? unreached : delivery.to
  const name = asked.map((one) => one.name || one.address).join(', ')
  if (delivery.kind === 'reply') return t('undelivered.title.reply', { name })
  return t(delivery.kind === 'autoReply' ? 'undelivered.title.autoReply' : 'undelivered.title.other', { name })
}

/** How long it took to come back, where one server had taken it first. */
function After({ history }: { history: DeliveryHistory }) {
  const language = useLanguage()
  const { t } = language
  const taken = history.steps.findLast((one) => one.type === 'accepted')
  const back = history.steps.findLast((one) => one.type === 'bounced')
  if (!taken || !back) return null
  const milliseconds = Date.parse(back.at) - Date.parse(taken.at)
  const span =
    milliseconds < 60_000
      ? t('span.seconds', { count: Math.max(1, Math.round(milliseconds / 1000)) })
      : longSpan(milliseconds, language)
  return t('undelivered.after', { span })
}
