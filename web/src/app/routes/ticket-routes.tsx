import { createRoute, useNavigate, useParams } from '@tanstack/react-router'
import { Suspense, useCallback } from 'react'
import { firstView } from '../../features/ticket-list/views'
import { part } from '../../lib/parts/part'
import { deskRoute } from './desk-route'
import { readList, readNewTicket } from './search-params'
import { TicketRegion } from './ticket-part'
import { TicketsPlace } from './tickets-place'

const NewTicketPage = part(() => import('../../features/ticket/new-ticket/new-ticket-page'))
const DraftsPage = part(() => import('../../features/drafts/drafts-page'))

export const viewRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: 'views/$view',
  validateSearch: readList,
  component: function ViewPlace() {
    const { view } = viewRoute.useParams()
    const { number } = useParams({ strict: false })
    return <TicketsPlace view={view} number={number ?? null} search={viewRoute.useSearch()} />
  },
})

/** Inside its view, so that the list stays as it is while tickets are opened and closed beside it. */
export const viewTicketRoute = createRoute({ getParentRoute: () => viewRoute, path: '$number' })

export const searchRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: 'search',
  validateSearch: readList,
  component: function SearchPlace() {
    return <TicketsPlace view="all" number={null} search={searchRoute.useSearch()} isSearching />
  },
})

/** A ticket by itself: where links in mails lead. */
export const ticketRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: 'tickets/$number',
  component: function TicketPlace() {
    const { number } = ticketRoute.useParams()
    const navigate = useNavigate()
    const go = useCallback(
      (to: number, way?: 'replace') =>
        void navigate({ to: '/desk/tickets/$number', params: { number: String(to) }, replace: way === 'replace' }),
      [navigate],
    )
    return (
      <Suspense>
        <TicketRegion
          key={number}
          number={number}
          onGo={go}
          onClose={() => void navigate({ to: '/desk/views/$view', params: { view: firstView } })}
        />
      </Suspense>
    )
  },
})

/** `?customer=<person id>` fills in whom the ticket is for. */
export const newTicketRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: 'new',
  validateSearch: readNewTicket,
  component: function NewTicketPlace() {
    const { customer } = newTicketRoute.useSearch()
    return <NewTicketPage key={customer} customerId={customer ?? null} />
  },
})
export const draftsRoute = createRoute({ getParentRoute: () => deskRoute, path: 'drafts', component: DraftsPage })
