import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { part } from '../../lib/parts/part'
import { deskRoute } from './desk-route'
import { readReason, readState } from './search-params'

const OutboxPage = part(() => import('../../features/outbox/outbox-page'))
const UndeliveredPage = part(() => import('../../features/undelivered/undelivered-page'))
const IncomingMailPage = part(() => import('../../features/incoming-mail/incoming-mail-page'))

export const outboxRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: 'outbox',
  validateSearch: readState,
  component: function OutboxPlace() {
    const { state, id } = outboxRoute.useSearch()
    const navigate = outboxRoute.useNavigate()
    return (
      <OutboxPage
        state={state}
        id={id}
        onFilter={(wanted) => void navigate({ search: { ...(wanted && { state: wanted }) } })}
        onOpen={(wanted) => void navigate({ search: { ...(state && { state }), ...(wanted && { id: wanted }) } })}
      />
    )
  },
})

export const undeliveredRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: 'undelivered',
  validateSearch: readReason,
  component: function UndeliveredPlace() {
    const { reason, id } = undeliveredRoute.useSearch()
    const navigate = undeliveredRoute.useNavigate()
    return (
      <UndeliveredPage
        reason={reason}
        id={id}
        onFilter={(wanted) => void navigate({ search: { ...(wanted && { reason: wanted }) } })}
        onOpen={(wanted) => void navigate({ search: { ...(reason && { reason }), ...(wanted && { id: wanted }) } })}
      />
    )
  },
})

export const incomingMailRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: 'incoming-mail',
  validateSearch: readState,
  component: function IncomingMailPlace() {
    const { state, id } = incomingMailRoute.useSearch()
    const navigate = incomingMailRoute.useNavigate()
    return (
      <IncomingMailPage
        state={state}
        id={id}
        onFilter={(wanted) => void navigate({ search: { ...(wanted && { state: wanted }) } })}
        onOpen={(wanted) => void navigate({ search: { ...(state && { state }), ...(wanted && { id: wanted }) } })}
      />
    )
  },
})

export const quarantineRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: 'quarantine',
  validateSearch: readState,
  component: function QuarantinePlace() {
    const { id } = quarantineRoute.useSearch()
    const navigate = quarantineRoute.useNavigate()
    return (
      <IncomingMailPage
        isQuarantine
        id={id}
        onOpen={(wanted) => void navigate({ search: { ...(wanted && { id: wanted }) } })}
      />
    )
  },
})

export const notificationsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: 'notifications',
  component: lazyRouteComponent(() => import('../../features/notifications/notifications-page')),
})

export const welcomeRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: 'welcome',
  component: lazyRouteComponent(() => import('../../features/welcome/welcome-page')),
})
