import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, redirect } from '@tanstack/react-router'
import { deskRoute } from './routes/desk-route'
import { rootRoute } from './routes/root-route'
import { parseSearch, stringifySearch } from './routes/search-params'
import { settingsPageRoute, settingsRoute } from './routes/settings-routes'
import { signInRoute } from './routes/sign-in-route'

const homeRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/desk/settings', replace: true })
  },
})

const routeTree = rootRoute.addChildren([
  signInRoute,
  deskRoute.addChildren([homeRoute, settingsRoute.addChildren([settingsPageRoute])]),
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
