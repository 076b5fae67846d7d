import { useQueryClient } from '@tanstack/react-query'
import { createRoute, useRouter } from '@tanstack/react-router'
import { part } from '../../lib/parts/part'
import { sessionQuery } from '../../lib/session/session-query'
import { rootRoute } from './root-route'
import { readToken } from './search-params'

const SetUpPage = part(() => import('../../features/set-up/set-up-page'))

export const setUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk/set-up',
  validateSearch: readToken,
  component: function SetUpPlace() {
    const { token } = setUpRoute.useSearch()
    const queryClient = useQueryClient()
    const router = useRouter()
    return (
      <SetUpPage
        token={token ?? ''}
        onDone={(me) => {
          queryClient.setQueryData(sessionQuery.queryKey, me)
          void router.navigate({ href: '/desk/welcome', replace: true })
        }}
      />
    )
  },
})
