import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { TicketListRegion } from '../../features/ticket-list/ticket-list-region'
import { useTicketList } from '../../features/ticket-list/use-ticket-list'
import { deskViews, readSort } from '../../features/ticket-list/views'
import { apiQuery } from '../../lib/api/api-query'
import { useLanguage } from '../../lib/i18n/language'

const TicketRegion = lazy(() => import('../../features/ticket/ticket-region'))

export interface TicketsPlaceProps {
  view: string
  number: string | null
  search: { q?: string; sort?: string }
  isSearching?: boolean
}

/** List and ticket side by side; on a phone one of them. */
export function TicketsPlace({ view, number, search, isSearching }: TicketsPlaceProps) {
  const { t } = useLanguage()
  const navigate = useNavigate()
  const { data: teams } = useQuery({ ...apiQuery('GET /teams'), staleTime: 300_000 })
  const tickets = useTicketList(view, search.q, readSort(search.sort))
  const known = deskViews.find((one) => one.name === view)
  const title = known ? t(known.label) : (teams?.items.find((one) => `team-${one.id}` === view)?.name ?? t('view.open'))
  const { rows, list } = tickets
  const index = rows.findIndex(({ ticket }) => String(ticket.number) === number)
  const step = (direction: 1 | -1) => {
    const next = rows[index + direction]?.ticket
    if (next) void navigate({ to: '/desk/views/$view/$number', params: { view, number: String(next.number) }, search })
  }
  return (
    <>
      <TicketListRegion
        view={view}
        title={title}
        search={search}
        openNumber={number === null ? null : Number(number)}
        tickets={tickets}
        isSearching={isSearching ?? false}
      />
      {number !== null && (
        <Suspense>
          <TicketRegion
            key={number}
            number={number}
            place={index < 0 ? null : { position: index + 1, count: rows.length, isMore: list.hasNextPage }}
            onStep={step}
            onClose={() => void navigate({ to: '/desk/views/$view', params: { view }, search })}
          />
        </Suspense>
      )}
    </>
  )
}
