import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { lazy } from 'react'
import { NotHere } from '../shell/not-here'
import { deskRoute } from './desk-route'
import { readSettings } from './search-params'

const SettingsPlace = lazy(() => import('../../features/settings/settings-place'))

export const settingsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: 'settings',
  validateSearch: readSettings,
  component: lazyRouteComponent(() => import('../../features/settings/settings-layout')),
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
