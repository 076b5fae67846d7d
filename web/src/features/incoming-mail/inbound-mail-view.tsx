import type { InboundMail } from '@foyer/contract/mail'
import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, File, RotateCw } from 'lucide-react'
import { useState } from 'react'
import { apiQuery } from '../../lib/api/api-query'
import { address } from '../../lib/api/call'
import { useLanguage } from '../../lib/i18n/language'
import type { PlainKey } from '../../lib/i18n/translator'
import { fullMoment } from '../../lib/time/moment'
import { Button } from '../../ui/button'
import { buttonLook } from '../../ui/button-look'
import { Icon } from '../../ui/icon'
import { IconButton } from '../../ui/icon-button'
import { Region } from '../../ui/region'
import { RegionHead } from '../../ui/region-head'
import { MailState } from './mail-state'
import { MailTrace } from './mail-trace'
import { ReadAgain } from './read-again'

const ways: Record<string, PlainKey> = {
  smtp: 'incoming.way.smtp',
  lmtp: 'incoming.way.lmtp',
  imap: 'incoming.way.imap',
  api: 'incoming.way.api',
  import: 'incoming.way.import',
}

/** One arrival: what became of it, each step that led there, and its bytes. */
export function InboundMailView({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useLanguage()
  const { data: mail } = useQuery(apiQuery('GET /inbound-mails/{id}', { params: { id } }))
  const [isAgain, setAgain] = useState(false)
  if (!mail) return <Region as="main" label={t('incoming.mail')} className="flex-1" />
  const from = mail.from?.address || mail.envelopeFrom || t('incoming.noSender')
  return (
    <Region as="main" label={t('incoming.mail')} className="flex-1">
      <RegionHead>
        <IconButton icon={ArrowLeft} label={t('outbox.back')} onClick={onClose} className="wide:hidden" />
        <span dir="auto" className="min-w-0 flex-1 truncate text-muted">
          {t('incoming.mailFrom', { address: from })}
        </span>
        <a
          href={address('/inbound-mails/{id}/raw', { id })}
          aria-label={t('incoming.original')}
          className={buttonLook('quiet', 'small')}
        >
          <Icon of={File} className="text-muted" />
          <span className="phone:hidden">{t('incoming.original')}</span>
        </a>
        {mail.state !== 'received' && (
          <Button size="small" look="quiet" icon={RotateCw} onClick={() => setAgain(true)}>
            {t('incoming.again')}
          </Button>
        )}
      </RegionHead>
      <div className="scroll-quiet min-h-0 flex-1">
        <div className="max-w-200 px-8 py-6 phone:px-4">
          <h2 dir="auto" className="text-20 font-semibold break-words">
            {mail.subject || t('ticket.noSubject')}
          </h2>
          <Facts mail={mail} />
          <MailState mail={mail} />
          {isAgain && <ReadAgain id={id} onClose={() => setAgain(false)} />}
          <MailTrace mail={mail} />
        </div>
      </div>
    </Region>
  )
}

function Facts({ mail }: { mail: InboundMail }) {
  const language = useLanguage()
  const { t } = language
  const way = ways[mail.source]
  const arrived = t('incoming.arrived', {
    time: fullMoment(new Date(mail.receivedAt), language),
    way: way === undefined ? mail.source : t(way),
    kilobytes: new Intl.NumberFormat(language.locale).format(Math.max(1, Math.round(mail.size / 1000))),
  })
  const isSentByOther = mail.envelopeFrom !== '' && mail.envelopeFrom !== mail.from?.address
  return (
    <dl className="mbs-3 grid grid-cols-[7rem_1fr] gap-y-1 phone:grid-cols-[5rem_1fr]">
      <dt className="text-13 text-muted">{t('incoming.from')}</dt>
      <dd className="min-w-0 break-words">
        <bdi>{mail.from?.name}</bdi>{' '}
        <bdi dir="ltr" className="text-muted">
          {mail.from?.address ?? t('incoming.noSender')}
        </bdi>
      </dd>
      {isSentByOther && <dt className="text-13 text-muted">{t('incoming.envelopeFrom')}</dt>}
      {isSentByOther && (
        <dd dir="ltr" className="min-w-0 break-words text-muted">
          {mail.envelopeFrom}
        </dd>
      )}
      <dt className="text-13 text-muted">{t('incoming.to')}</dt>
      <dd dir="ltr" className="min-w-0 break-words">
        {mail.envelopeTo.join(', ')}
      </dd>
      <dt className="text-13 text-muted">{t('incoming.at')}</dt>
      <dd className="min-w-0">
        {arrived}
        <Took mail={mail} />
      </dd>
    </dl>
  )
}

/** How long it took from its arrival until it was understood; later readings say nothing about that. */
function Took({ mail }: { mail: InboundMail }) {
  const { t, locale } = useLanguage()
  const milliseconds = mail.processedAt === null ? 0 : Date.parse(mail.processedAt) - Date.parse(mail.receivedAt)
  if (milliseconds <= 0 || milliseconds > 60_000) return null
  const seconds = new Intl.NumberFormat(locale, { style: 'unit', unit: 'second', maximumFractionDigits: 1 })
  return (
    <span className="text-muted">
      {' '}
      · {t('incoming.took', { span: seconds.format(Math.max(0.1, milliseconds / 1000)) })}
    </span>
  )
}
