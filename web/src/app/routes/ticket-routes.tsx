import { createRoute, useNavigate, useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { firstView } from '../../features/ticket-list/views'
import { deskRoute } from './desk-route'
import { readList, readNewTicket, readTicket } from './search-params'
import { TicketsPlace } from './tickets-place'

const TicketRegion = lazy(() => import('../../features/ticket/ticket-region'))
const NewTicketPage = lazy(() => import('../../features/compose-ticket/new-ticket-page'))
const DraftsPage = lazy(() => import('../../features/drafts/drafts-page'))

const useOpenNumber = (): string | null => useParams({ strict: false }).number ?? null
// The place above draws list and ticket together: so the list stays mounted while tickets come and go.
const besideList = () => null

export const viewRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: 'views/$view',
  validateSearch: readList,
  component: function ViewPlace() {
    return <TicketsPlace view={viewRoute.useParams().view} number={useOpenNumber()} search={viewRoute.useSearch()} />
  },
})
export const viewTicketRoute = createRoute({
  getParentRoute: () => viewRoute,
  path: '$number',
  validateSearch: readTicket,
  component: besideList,
})

export const searchRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: 'search',
  validateSearch: readList,
  component: function SearchPlace() {
    return <TicketsPlace view="all" isSearch number={useOpenNumber()} search={searchRoute.useSearch()} />
  },
})
export const searchTicketRoute = createRoute({
  getParentRoute: () => searchRoute,
  path: '$number',
  validateSearch: readTicket,
  component: besideList,
})

/** A ticket by itself: where links in mails lead. */
export const ticketRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: 'tickets/$number',
  validateSearch: readTicket,
  component: function TicketPlace() {
    const { number } = ticketRoute.useParams()
    const navigate = useNavigate()
    return (
      <Suspense>
        <TicketRegion
          key={number}
          number={number}
          onClose={() => void navigate({ to: '/desk/views/$view', params: { view: firstView } })}
        />
      </Suspense>
    )
  },
})

export const newTicketRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: 'new',
  validateSearch: readNewTicket,
  component: function NewTicketPlace() {
    return <NewTicketPage {...newTicketRoute.useSearch()} />
  },
})
export const draftsRoute = createRoute({ getParentRoute: () => deskRoute, path: 'drafts', component: DraftsPage })
