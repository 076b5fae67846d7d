import { useQuery } from '@tanstack/react-query'
import { MailWarning, ShieldAlert } from 'lucide-react'
import { apiQuery } from '../../lib/api/api-query'
import { useLanguage } from '../../lib/i18n/language'
import { useFollow } from '../../lib/realtime/follow'
import { useMay } from '../../lib/session/session'
import type { NavEntry } from './nav-entry'

/** Places that are there only while something in them needs care. */
export function useCareEntries(): NavEntry[] {
  const { t } = useLanguage()
  useFollow('deliveries')
  const { data: undelivered } = useQuery(apiQuery('GET /deliveries/count', { query: { state: 'undelivered' } }))
  const seesMail = useMay('inboundMail.read')
  useFollow(seesMail ? 'inboundMails' : null)
  const { data: quarantined } = useQuery({
    ...apiQuery('GET /inbound-mails/count', { query: { state: 'quarantined' } }),
    enabled: seesMail,
  })
  const entries: NavEntry[] = [
    {
      address: '/desk/undelivered',
      label: t('undelivered.title'),
      icon: MailWarning,
      count: undelivered?.count,
      needsCare: true,
    },
    {
      address: '/desk/quarantine',
      label: t('quarantine.title'),
      icon: ShieldAlert,
      count: quarantined?.count,
    },
  ]
  return entries.filter((one) => (one.count ?? 0) > 0)
}
