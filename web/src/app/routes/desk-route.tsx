import { useQuery } from '@tanstack/react-query'
import { createRoute, Outlet } from '@tanstack/react-router'
import { sessionQuery } from '../../lib/session/session-query'
import { Desk } from '../shell/desk'
import { enterDesk } from './enter-desk'
import { rootRoute } from './root-route'

/** Everything behind the sign-in, in the frame of the desk. */
export const deskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk',
  beforeLoad: enterDesk,
  component: function DeskPlace() {
    const { me: entered } = deskRoute.useRouteContext()
    // The cache is newer than the way in: profile and preferences change while one works.
    // What was changed in another window or on another device holds here as soon as one comes back.
    const { data: me } = useQuery({
      ...sessionQuery,
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: 'always',
    })
    return (
      <Desk me={me ?? entered}>
        <Outlet />
      </Desk>
    )
  },
})
