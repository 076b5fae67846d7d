import { useQuery } from '@tanstack/react-query'
import { createRoute, Outlet, redirect } from '@tanstack/react-router'
import { sessionQuery } from '../../lib/session/session-query'
import { Desk } from '../shell/desk'
import { rootRoute } from './root-route'

/** Everything behind the sign-in. Who is not signed in is led there and back. */
export const deskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk',
  beforeLoad: async ({ context, location }) => {
    const me = await context.queryClient.ensureQueryData(sessionQuery)
    if (!me) throw redirect({ to: '/desk/sign-in', search: { next: location.href } })
    return { me }
  },
  component: function DeskPlace() {
    const { me: entered } = deskRoute.useRouteContext()
    // The cache is newer than the way in: profile and preferences change while one works.
    const { data: me } = useQuery({ ...sessionQuery, enabled: false })
    return (
      <Desk me={me ?? entered}>
        <Outlet />
      </Desk>
    )
  },
})
