import type { Delivery } from '@foyer/contract/mail'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useLanguage } from '../../lib/i18n/language'
import { heldSentence, mayBeTakenBack } from '../../lib/mail/held-reason'
import { troubleSentence } from '../../lib/mail/trouble-text'
import { useMay } from '../../lib/session/session'
import { dayAndTime } from '../../lib/time/moment'
import { useNow } from '../../lib/time/use-now'
import { Button } from '../../ui/button'
import { buttonLook } from '../../ui/button-look'
import { InlineNotice, type NoticeTone } from '../../ui/inline-notice'
import { useOutboxAct } from './use-outbox-act'

interface Said {
  tone: NoticeTone
  text: string
}

/** What is true of a mail that has not arrived: why it waits, when it is tried again, and what can be done. */
export function DeliveryStateBar({ delivery }: { delivery: Delivery }) {
  const said = useSaid(delivery)
  const mayAct = useMay('delivery.retry')
  if (said === null) return null
  return (
    <InlineNotice tone={said.tone} isBar action={mayAct ? <Acts delivery={delivery} /> : null}>
      {said.text}
    </InlineNotice>
  )
}

function useSaid(delivery: Delivery): Said | null {
  const language = useLanguage()
  const { t } = language
  const now = useNow()
  const { state, trouble, nextAttemptAt } = delivery
  if (state === 'captured') return { tone: 'warning', text: t('outbox.captured') }
  if (state === 'held') return { tone: 'quiet', text: heldSentence(delivery, language) }
  if (state === 'queued') return { tone: 'quiet', text: t('outbox.queued') }
  if (trouble !== null) return { tone: 'danger', text: troubleSentence(trouble.reason, language) }
  if (state !== 'delayed') return null
  const isSoon = nextAttemptAt === null || Date.parse(nextAttemptAt) <= now
  const text = isSoon
    ? t('outbox.delayedSoon')
    : t('outbox.delayed', { time: dayAndTime(new Date(nextAttemptAt), language) })
  return { tone: 'warning', text: `${text} ${t('outbox.attempts', { count: delivery.attempts })}.` }
}

function Acts({ delivery }: { delivery: Delivery }): ReactNode {
  const { t } = useLanguage()
  const mayConnect = useMay('connection.write')
  const isTakenBack = mayBeTakenBack(delivery)
  const send = useOutboxAct(delivery.id, 'POST /deliveries/{id}/retry', t('outbox.sentNow'))
  const stop = useOutboxAct(
    delivery.id,
    'POST /deliveries/{id}/cancel',
    t(isTakenBack ? 'outbox.tookBack' : 'outbox.gaveUp'),
  )
  // Decided about at the message itself.
  if (delivery.heldReason === 'release') return null
  if (delivery.trouble !== null)
    return (
      <Link to="/desk/undelivered" search={{ id: delivery.id }} className={buttonLook('secondary', 'small')}>
        {t('outbox.toUndelivered')}
      </Link>
    )
  if (delivery.state === 'captured')
    return mayConnect ? (
      <Link to="/desk/settings/$page" params={{ page: 'sending' }} className={buttonLook('secondary', 'small')}>
        {t('outbox.setUp')}
      </Link>
    ) : null
  return (
    <span className="flex flex-wrap gap-1">
      {delivery.state !== 'queued' && (
        <Button size="small" isBusy={send.isBusy} onClick={send.act}>
          {t(delivery.state === 'delayed' ? 'outbox.tryNow' : 'outbox.sendNow')}
        </Button>
      )}
      <Button size="small" look="quiet" isBusy={stop.isBusy} onClick={stop.act}>
        {t(isTakenBack ? 'outbox.takeBack' : 'outbox.giveUp')}
      </Button>
    </span>
  )
}
