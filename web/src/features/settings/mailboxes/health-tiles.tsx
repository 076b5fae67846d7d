import type { MailboxHealth } from '@foyer/contract/mailbox-health'
import { useQuery } from '@tanstack/react-query'
import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { apiQuery } from '../../../lib/api/api-query'
import { useLanguage } from '../../../lib/i18n/language'
import { agoText, longSpan } from '../../../lib/time/span'
import { useNow } from '../../../lib/time/use-now'
import { Icon } from '../../../ui/icon'
import { InlineNotice } from '../../../ui/inline-notice'
import { Moment } from '../../../ui/moment'
import { Panel } from '../../../ui/panel'

type Sign = 'fine' | 'doubtful' | 'nothing'
const signs = { fine: CircleCheck, doubtful: TriangleAlert, nothing: CircleDashed }
const tones = { fine: 'text-success', doubtful: 'text-warning', nothing: 'text-muted' }

/** How a mailbox is doing: what came last, what left last, what waits, what came back; and an alarm where it went silent. */
export function HealthTiles({ mailboxId }: { mailboxId: string }) {
  const { t } = useLanguage()
  const { data: health } = useQuery(apiQuery('GET /mailboxes/{id}/health', { params: { id: mailboxId } }))
  if (!health) return <Panel className="h-22">{null}</Panel>
  return (
    <>
      <Panel>
        <dl aria-label={t('mailboxes.health')} className="grid grid-cols-4 gap-px bg-border phone:grid-cols-2">
          <ComesIn health={health} />
          <GoesOut health={health} />
          <Tile
            sign={health.delayed > 0 ? 'doubtful' : 'fine'}
            label={t('mailboxes.waiting')}
            figure={health.waiting}
            below={
              health.delayed > 0 ? t('mailboxes.waitingDelayed', { count: health.delayed }) : t('mailboxes.waitingNone')
            }
          />
          <Tile
            sign={health.cameBack > 0 ? 'doubtful' : 'fine'}
            label={t('mailboxes.cameBack')}
            figure={health.cameBack}
            below={t('mailboxes.cameBackOf', { count: health.sent })}
          />
        </dl>
      </Panel>
      {health.isSilent && <Silence health={health} />}
    </>
  )
}

function Tile({ sign, label, figure, below }: { sign: Sign; label: string; figure: ReactNode; below: string }) {
  return (
    <div className="bg-surface px-4 py-3">
      <dt className="flex items-center gap-2 text-12 text-muted">
        <Icon of={signs[sign]} className={tones[sign]} />
        {label}
      </dt>
      <dd className="mbs-1">
        <span className="block text-17 font-semibold tabular-nums">{figure}</span>
        <span className="block text-12 text-muted">{below}</span>
      </dd>
    </div>
  )
}

function ComesIn({ health: { lastMailAt, isSilent } }: { health: MailboxHealth }) {
  const language = useLanguage()
  const { t } = language
  const now = useNow()
  if (lastMailAt === null)
    return (
      <Tile
        sign="nothing"
        label={t('mailboxes.comesIn')}
        figure={t('mailboxes.never')}
        below={t('mailboxes.comesInNever')}
      />
    )
  const ago = agoText(now - Date.parse(lastMailAt), language)
  return (
    <Tile
      sign={isSilent ? 'doubtful' : 'fine'}
      label={t('mailboxes.comesIn')}
      figure={<Moment at={lastMailAt} />}
      below={t('mailboxes.comesInAgo', { ago })}
    />
  )
}

function GoesOut({ health: { lastAcceptedAt, lastAcceptedSeconds } }: { health: MailboxHealth }) {
  const language = useLanguage()
  const { t } = language
  if (lastAcceptedAt === null)
    return (
      <Tile
        sign="nothing"
        label={t('mailboxes.goesOut')}
        figure={t('mailboxes.never')}
        below={t('mailboxes.goesOutNever')}
      />
    )
  const seconds = lastAcceptedSeconds ?? 0
  const unit = new Intl.NumberFormat(language.locale, { style: 'unit', unit: 'second', maximumFractionDigits: 1 })
  const span = seconds < 60 ? unit.format(Math.max(0.1, seconds)) : longSpan(seconds * 1000, language)
  return (
    <Tile
      sign="fine"
      label={t('mailboxes.goesOut')}
      figure={<Moment at={lastAcceptedAt} />}
      below={t('mailboxes.goesOutIn', { span })}
    />
  )
}

function Silence({ health: { lastMailAt, usualGapMinutes } }: { health: MailboxHealth }) {
  const language = useLanguage()
  const now = useNow()
  return (
    <InlineNotice tone="danger" className="mbs-3">
      {language.t('mailboxes.silent', {
        ago: agoText(now - Date.parse(lastMailAt ?? ''), language),
        usual: longSpan((usualGapMinutes ?? 0) * 60_000, language),
      })}
    </InlineNotice>
  )
}
