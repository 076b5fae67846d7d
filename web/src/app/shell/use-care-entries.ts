import { useQuery } from '@tanstack/react-query'
import { MailWarning } from 'lucide-react'
import { apiQuery } from '../../lib/api/api-query'
import { useLanguage } from '../../lib/i18n/language'
import { useFollow } from '../../lib/realtime/follow'
import type { NavEntry } from './nav-entry'

/** Places that are there only while something in them needs care. */
export function useCareEntries(): NavEntry[] {
  const { t } = useLanguage()
  useFollow('deliveries')
  const { data: undelivered } = useQuery(apiQuery('GET /deliveries/count', { query: { state: 'undelivered' } }))
  const entries: NavEntry[] = [
    {
      address: '/desk/undelivered',
      label: t('undelivered.title'),
      icon: MailWarning,
      count: undelivered?.count,
      needsCare: true,
    },
  ]
  return entries.filter((one) => (one.count ?? 0) > 0)
}
