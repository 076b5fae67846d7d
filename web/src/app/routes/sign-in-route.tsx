import { useQueryClient } from '@tanstack/react-query'
import { createRoute, useRouter } from '@tanstack/react-router'
import { part } from '../../lib/parts/part'
import { sessionQuery } from '../../lib/session/session-query'
import { ownPath } from '../session/own-path'
import { rootRoute } from './root-route'
import { readSignIn } from './search-params'

const SignInPage = part(() => import('../../features/session/sign-in-page'))

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk/sign-in',
  validateSearch: readSignIn,
  component: function SignInPlace() {
    const { next } = signInRoute.useSearch()
    const queryClient = useQueryClient()
    const router = useRouter()
    return (
      <SignInPage
        onSignedIn={(me) => {
          queryClient.setQueryData(sessionQuery.queryKey, me)
          void router.navigate({ href: ownPath(next) ?? '/desk', replace: true })
        }}
      />
    )
  },
})
