import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import { apiQuery } from '../../lib/api/api-query'
import { address, call } from '../../lib/api/call'
import { useLanguage } from '../../lib/i18n/language'
import { fullMoment } from '../../lib/time/moment'
import { Button } from '../../ui/button'
import { buttonLook } from '../../ui/button-look'
import { Chip } from '../../ui/chip'
import { IconButton } from '../../ui/icon-button'
import { Panel } from '../../ui/panel'
import { Region } from '../../ui/region'
import { RegionHead } from '../../ui/region-head'
import { inboundWord } from './inbound-word'

/** One arrival: its facts, each step that led where it went, and its bytes. */
export function InboundMailView({ id, onClose }: { id: string; onClose: () => void }) {
  const language = useLanguage()
  const { t } = language
  const client = useQueryClient()
  const { data: mail } = useQuery(apiQuery('GET /inbound-mails/{id}', { params: { id } }))
  const again = useMutation({
    mutationFn: () => call('POST /inbound-mails/{id}/reprocess', { params: { id }, body: {} }),
    onSettled: () =>
      client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('GET /inbound-mails') }),
  })
  if (!mail) return <Region label={t('incoming.mail')} className="flex-1" />
  const facts: [string, string][] = [
    [t('incoming.from'), mail.from ? `${mail.from.name} ${mail.from.address}`.trim() : mail.envelopeFrom],
    [t('incoming.envelope'), `${mail.envelopeFrom || '<>'} → ${mail.envelopeTo.join(', ')}`],
    [t('incoming.at'), fullMoment(new Date(mail.receivedAt), language)],
    [t('incoming.size'), t('ticket.size', { kilobytes: Math.max(1, Math.round(mail.size / 1000)) })],
    ...(mail.reason ? [[t('incoming.reason'), mail.reason] as [string, string]] : []),
  ]
  return (
    <Region as="main" label={t('incoming.mail')} className="flex-1">
      <RegionHead>
        <IconButton icon={ArrowLeft} label={t('outbox.back')} onClick={onClose} />
        <Chip tone={mail.state === 'quarantined' ? 'warning' : 'calm'}>{inboundWord(mail.state, language)}</Chip>
        <span className="ms-auto flex items-center gap-1">
          {mail.ticketNumber !== null && (
            <a href={`/desk/tickets/${mail.ticketNumber}`} className={buttonLook('quiet', 'small')}>
              {t('outbox.openTicket', { number: String(mail.ticketNumber) })}
            </a>
          )}
          {mail.state !== 'received' && (
            <Button size="small" isBusy={again.isPending} onClick={() => again.mutate()}>
              {t('incoming.again')}
            </Button>
          )}
          <a href={address('/inbound-mails/{id}/raw', { id })} className={buttonLook('quiet', 'small')}>
            {t('outbox.raw')}
          </a>
        </span>
      </RegionHead>
      <div className="scroll-quiet min-h-0 flex-1 px-8 py-6 phone:px-4">
        <h2 dir="auto" className="text-20 font-semibold">
          {mail.subject || t('ticket.noSubject')}
        </h2>
        <dl className="mbs-3 grid grid-cols-[8rem_1fr] gap-y-1 text-14">
          {facts.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-13 text-muted">{name}</dt>
              <dd dir="auto" className="break-words">
                {value}
              </dd>
            </div>
          ))}
        </dl>
        <h3 className="mbs-6 mbe-2 font-semibold">{t('incoming.trace')}</h3>
        <Panel>
          <ol>
            {mail.trace.map((step) => (
              <li
                key={`${step.step} ${step.detail}`}
                className="grid grid-cols-[11rem_7rem_1fr] gap-3 border-be border-border px-4 py-2 text-13 last:border-0 phone:grid-cols-1 phone:gap-0"
              >
                <code>{step.step}</code>
                <span className="text-muted">{step.outcome}</span>
                <span dir="auto" className="break-words">
                  {step.detail}
                </span>
              </li>
            ))}
          </ol>
        </Panel>
      </div>
    </Region>
  )
}
