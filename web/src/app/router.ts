import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, redirect } from '@tanstack/react-router'
import { firstView } from '../features/ticket-list/views'
import { deskRoute } from './routes/desk-route'
import {
  incomingMailRoute,
  notificationsRoute,
  outboxRoute,
  quarantineRoute,
  undeliveredRoute,
  welcomeRoute,
} from './routes/mail-routes'
import { moreRoute } from './routes/more-route'
import { newOutreachRoute, outreachRoute } from './routes/outreach-routes'
import {
  importRoute,
  organizationRoute,
  organizationsRoute,
  peopleRoute,
  personRoute,
  segmentsRoute,
} from './routes/people-routes'
import { printRoute } from './routes/print-route'
import { rootRoute } from './routes/root-route'
import { parseSearch, stringifySearch } from './routes/search-params'
import { setUpRoute } from './routes/set-up-route'
import { mailAuthorizationRoute, settingsPageRoute, settingsRoute } from './routes/settings-routes'
import { signInRoute } from './routes/sign-in-route'
import {
  draftsRoute,
  newTicketRoute,
  searchRoute,
  ticketRoute,
  viewRoute,
  viewTicketRoute,
} from './routes/ticket-routes'
import { invitationRoute, resetRoute } from './routes/token-routes'

const homeRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/desk/views/$view', params: { view: firstView }, replace: true })
  },
})

const routeTree = rootRoute.addChildren([
  signInRoute,
  setUpRoute,
  invitationRoute,
  resetRoute,
  printRoute,
  deskRoute.addChildren([
    homeRoute,
    viewRoute.addChildren([viewTicketRoute]),
    searchRoute,
    ticketRoute,
    newTicketRoute,
    draftsRoute,
    outboxRoute,
    notificationsRoute,
    incomingMailRoute,
    undeliveredRoute,
    quarantineRoute,
    peopleRoute,
    importRoute,
    personRoute,
    organizationsRoute,
    organizationRoute,
    segmentsRoute,
    outreachRoute,
    newOutreachRoute,
    welcomeRoute,
    moreRoute,
    mailAuthorizationRoute,
    settingsRoute.addChildren([settingsPageRoute]),
  ]),
])

export function createDeskRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultPreloadDelay: 65,
    // Answers live in the query cache, which knows better how old they are.
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 150,
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createDeskRouter>
  }
}
