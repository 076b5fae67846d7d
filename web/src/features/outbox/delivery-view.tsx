import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, ExternalLink } from 'lucide-react'
import { useState } from 'react'
import { apiQuery } from '../../lib/api/api-query'
import { address } from '../../lib/api/call'
import { refusalOf } from '../../lib/api/refusal'
import { useLanguage } from '../../lib/i18n/language'
import { deliveryWord } from '../../lib/mail/delivery-word'
import { mayBeTakenBack } from '../../lib/mail/held-reason'
import { fullMoment } from '../../lib/time/moment'
import { buttonLook } from '../../ui/button-look'
import { Chip } from '../../ui/chip'
import { HtmlFrame } from '../../ui/html-frame'
import { Icon } from '../../ui/icon'
import { IconButton } from '../../ui/icon-button'
import { InlineNotice } from '../../ui/inline-notice'
import { Region } from '../../ui/region'
import { RegionHead } from '../../ui/region-head'
import { Tabs } from '../../ui/tabs'
import { DeliveryStateBar } from './delivery-state'
import { UnwrittenMail } from './unwritten-mail'

const frameHeight = 460

/** One outgoing mail: as its reader sees it, as text, and its headers; what a server said, and what can be done. */
export function DeliveryView({ id, onClose }: { id: string; onClose: () => void }) {
  const language = useLanguage()
  const { t } = language
  const [tab, setTab] = useState<'preview' | 'text' | 'headers'>('preview')
  const { data: delivery } = useQuery(apiQuery('GET /deliveries/{id}', { params: { id } }))
  const isUnwritten = delivery !== undefined && mayBeTakenBack(delivery)
  const preview = useQuery({
    ...apiQuery('GET /deliveries/{id}/preview', { params: { id } }),
    retry: false,
    enabled: delivery !== undefined && !isUnwritten,
  })
  if (!delivery) return <Region label={t('outbox.mail')} className="flex-1" />
  const tabs = [
    { name: 'preview' as const, label: t('outbox.preview') },
    { name: 'text' as const, label: t('outbox.text') },
    { name: 'headers' as const, label: t('outbox.headers') },
  ]
  return (
    <Region as="main" label={t('outbox.mail')} className="flex-1">
      <RegionHead>
        <IconButton icon={ArrowLeft} label={t('outbox.back')} onClick={onClose} className="wide:hidden" />
        <Chip>{deliveryWord(delivery.state, language)}</Chip>
        <span className="ms-auto flex items-center gap-1">
          {delivery.ticketNumber !== null && (
            <a href={`/desk/tickets/${delivery.ticketNumber}`} className={buttonLook('quiet', 'small')}>
              <Icon of={ExternalLink} className="text-muted" />
              {t('outbox.openTicket', { number: String(delivery.ticketNumber) })}
            </a>
          )}
        </span>
      </RegionHead>
      <DeliveryStateBar delivery={delivery} />
      <div className="scroll-quiet min-h-0 flex-1 px-8 py-6 phone:px-4">
        <h2 dir="auto" className="text-20 font-semibold">
          {delivery.subject}
        </h2>
        <dl className="mbs-2 grid grid-cols-[6rem_1fr] gap-y-1 text-14">
          <dt className="text-13 text-muted">{t('outbox.to')}</dt>
          <dd className="min-w-0 break-words">
            {delivery.recipients.map((one) => (
              <span key={`${one.field} ${one.address}`} className="me-3">
                <bdi>{one.name}</bdi>{' '}
                <bdi dir="ltr" className="text-muted">
                  {one.address}
                </bdi>
              </span>
            ))}
          </dd>
          <dt className="text-13 text-muted">{t('outbox.written')}</dt>
          <dd>{fullMoment(new Date(delivery.createdAt), language)}</dd>
          {delivery.lastResponse && <dt className="text-13 text-muted">{t('outbox.said')}</dt>}
          {delivery.lastResponse && (
            <dd dir="auto" className="min-w-0 break-words">
              {delivery.lastResponse}
            </dd>
          )}
        </dl>
        <Tabs
          label={t('outbox.mail')}
          tabs={tabs}
          current={tab}
          onChange={setTab}
          className="mbs-4"
          end={
            <a href={address('/deliveries/{id}/raw', { id })} className="text-accent hover:underline">
              {t('outbox.raw')}
            </a>
          }
        >
          <div className="mbs-4">
            {isUnwritten && <UnwrittenMail id={id} />}
            {preview.error && <InlineNotice>{refusalOf(preview.error, language)}</InlineNotice>}
            {preview.data &&
              tab === 'preview' &&
              (preview.data.html ? (
                <HtmlFrame
                  title={t('outbox.preview')}
                  html={preview.data.html}
                  height={frameHeight}
                  className="border border-border"
                />
              ) : (
                <pre dir="auto" className="font-sans text-15 whitespace-pre-wrap">
                  {preview.data.text}
                </pre>
              ))}
            {preview.data && tab === 'text' && (
              <pre dir="auto" className="font-sans text-15 whitespace-pre-wrap">
                {preview.data.text}
              </pre>
            )}
            {preview.data && tab === 'headers' && (
              <dl className="font-mono text-12">
                {preview.data.headers.map((one, index) => (
                  <div key={`${one.name} ${String(index)}`} className="flex gap-2 py-0.5">
                    <dt className="shrink-0 text-muted">{one.name}:</dt>
                    <dd className="min-w-0 break-all">{one.value}</dd>
                  </div>
                ))}
              </dl>
            )}
          </div>
        </Tabs>
      </div>
    </Region>
  )
}
