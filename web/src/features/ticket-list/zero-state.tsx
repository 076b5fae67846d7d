import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Coffee, ShieldCheck } from 'lucide-react'
import { apiQuery } from '../../lib/api/api-query'
import { useLanguage } from '../../lib/i18n/language'
import { shortMoment } from '../../lib/time/moment'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { firstWaking } from './first-waking'
import type { ShownView } from './use-shown-view'
import { firstView, riskView, snoozedQueryOf } from './views'

const mostSnoozed = 100

/** Nothing left to do in a view: what comes back next, or that all is well, and the way to all that is open. */
export default function ZeroState({ shown, search }: { shown: ShownView; search: { sort?: string } }) {
  const language = useLanguage()
  const { t } = language
  const navigate = useNavigate()
  const view = shown.name
  const query = snoozedQueryOf(shown.query)
  const { data } = useQuery({
    ...apiQuery('GET /tickets', { query: { query: query ?? '', limit: mostSnoozed } }),
    enabled: query !== null,
  })
  const next = data ? firstWaking(data) : null
  const isRisk = view === riskView
  return (
    <EmptyState
      icon={isRisk ? ShieldCheck : Coffee}
      title={t(isRisk ? 'risk.none' : 'list.nothing')}
      action={
        view !== firstView && (
          <Button onClick={() => void navigate({ to: '/desk/views/$view', params: { view: firstView } })}>
            {t('view.open')}
          </Button>
        )
      }
    >
      {next
        ? language.rich('list.nextWakes', {
            subject: next.ticket.subject || t('ticket.noSubject'),
            date: shortMoment(next.at, new Date(), language),
            ticket: (parts) => (
              <Link
                to="/desk/views/$view/$number"
                params={{ view, number: String(next.ticket.number) }}
                search={search}
                className="text-text hover:underline"
              >
                <bdi>{parts}</bdi>
              </Link>
            ),
          })
        : t(isRisk ? 'risk.noneLead' : 'list.nothingLead')}
    </EmptyState>
  )
}
