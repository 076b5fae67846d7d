import { useQueryClient } from '@tanstack/react-query'
import { createRoute, useRouter } from '@tanstack/react-router'
import { part } from '../../lib/parts/part'
import { rootRoute } from './root-route'
import { readToken } from './search-params'

const TokenPasswordPage = part(() => import('../../features/session/token-password-page'))

function useEnter(): () => void {
  const queryClient = useQueryClient()
  const router = useRouter()
  return () => {
    // Who was signed in here before is another matter: everything is asked anew.
    queryClient.clear()
    void router.navigate({ href: '/desk', replace: true })
  }
}

export const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk/invitation',
  validateSearch: readToken,
  component: function InvitationPlace() {
    return <TokenPasswordPage kind="invitation" token={invitationRoute.useSearch().token ?? ''} onDone={useEnter()} />
  },
})

export const resetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk/reset',
  validateSearch: readToken,
  component: function ResetPlace() {
    return <TokenPasswordPage kind="reset" token={resetRoute.useSearch().token ?? ''} onDone={useEnter()} />
  },
})
