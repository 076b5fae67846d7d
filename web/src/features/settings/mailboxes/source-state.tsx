import type { MailSource } from '@foyer/contract/mail-sources'
import { CircleAlert, CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react'
import { useLanguage } from '../../../lib/i18n/language'
import { Icon } from '../../../ui/icon'
import { Moment } from '../../../ui/moment'

const signs = {
  new: [CircleDashed, 'text-muted'],
  off: [CircleDashed, 'text-muted'],
  ok: [CircleCheck, 'text-success'],
  warning: [TriangleAlert, 'text-warning'],
  failing: [CircleAlert, 'text-danger'],
} as const

/** How fetching from an account goes: when it was looked at last, what waits there, and the server's own words. */
export function SourceState({ source }: { source: MailSource }) {
  const { t } = useLanguage()
  const { state, lastSuccessAt, lastError, oldestUnfetchedAt, oauth } = source
  const [sign, tone] = signs[state]
  const isUnauthorized = oauth !== null && !oauth.isAuthorized
  return (
    <div className="mbs-1 flex items-start gap-2 text-13">
      <Icon of={sign} className={`mbs-0.5 ${tone}`} />
      <div className="grid min-w-0">
        {isUnauthorized && <span>{t('sources.unauthorized')}</span>}
        {state === 'off' && <span className="text-muted">{t('sources.off')}</span>}
        {state === 'new' && !isUnauthorized && <span className="text-muted">{t('sources.new')}</span>}
        {state === 'failing' && <span className="text-danger">{t('sources.failing')}</span>}
        {lastError !== null && (
          <span dir="auto" className="break-words">
            {lastError}
          </span>
        )}
        {lastSuccessAt !== null && (
          <span className="text-muted">
            {t('sources.lastFetch')} <Moment at={lastSuccessAt} />
          </span>
        )}
        {oldestUnfetchedAt !== null && (
          <span className="text-muted">
            {t('sources.oldest')} <Moment at={oldestUnfetchedAt} />
          </span>
        )}
      </div>
    </div>
  )
}
