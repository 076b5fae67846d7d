import type { Relay } from '@foyer/contract/relays'
import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react'
import { useLanguage } from '../../../lib/i18n/language'
import { Icon } from '../../../ui/icon'
import { Moment } from '../../../ui/moment'

/** What sending by an account met last: the server's own words, or when it worked. */
export function RelayState({ relay: { lastError, lastSuccessAt } }: { relay: Relay }) {
  const { t } = useLanguage()
  const sign = lastError !== null ? CircleAlert : lastSuccessAt !== null ? CircleCheck : CircleDashed
  const tone = lastError !== null ? 'text-danger' : lastSuccessAt !== null ? 'text-success' : 'text-muted'
  return (
    <span className="flex min-w-0 items-center gap-2" title={lastError ?? undefined}>
      <Icon of={sign} className={tone} />
      {lastError !== null ? (
        <span dir="auto" className="truncate text-danger">
          {lastError}
        </span>
      ) : lastSuccessAt !== null ? (
        <span className="truncate">
          {t('sending.worked')} <Moment at={lastSuccessAt} className="text-muted" />
        </span>
      ) : (
        <span className="truncate text-muted">{t('sending.untried')}</span>
      )}
    </span>
  )
}
