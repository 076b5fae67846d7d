import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { part } from '../../lib/parts/part'
import { NotHere } from '../shell/not-here'
import { deskRoute } from './desk-route'
import { readAuthorization, readSettings } from './search-params'

const SettingsPlace = part(() => import('../../features/settings/settings-place'))

export const settingsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: 'settings',
  validateSearch: readSettings,
  component: lazyRouteComponent(() => import('../../features/settings/settings-layout')),
})

const AuthorizationReturn = part(() => import('../../features/settings/mailboxes/authorization-return'))

/** Where providers of mail lead back to. */
export const mailAuthorizationRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: 'mail-authorization',
  validateSearch: readAuthorization,
  component: function MailAuthorizationPlace() {
    const { state = '', code, error, error_description } = mailAuthorizationRoute.useSearch()
    return (
      <AuthorizationReturn
        answer={code === undefined ? { state, error: error ?? '', description: error_description } : { state, code }}
      />
    )
  },
})

export const settingsPageRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '$page',
  component: function SettingsPagePlace() {
    const { page } = settingsPageRoute.useParams()
    const { id } = settingsPageRoute.useSearch()
    return <SettingsPlace slug={page} id={id} notHere={NotHere} />
  },
})
