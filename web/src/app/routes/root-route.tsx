import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router'
import { NotHere } from '../shell/not-here'
import { RegionProblem } from '../shell/region-problem'

export interface RouterContext {
  queryClient: QueryClient
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  errorComponent: RegionProblem,
  notFoundComponent: NotHere,
})
