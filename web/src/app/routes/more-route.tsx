import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { deskRoute } from './desk-route'

export const moreRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: 'more',
  component: lazyRouteComponent(() => import('../shell/more-page')),
})
