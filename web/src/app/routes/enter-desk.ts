import { redirect } from '@tanstack/react-router'
import { sessionQuery } from '../../lib/session/session-query'
import type { RouterContext } from './root-route'

/** Who is not signed in is led to the sign-in and back. */
export async function enterDesk({ context, location }: { context: RouterContext; location: { href: string } }) {
  const me = await context.queryClient.ensureQueryData(sessionQuery)
  if (!me) throw redirect({ to: '/desk/sign-in', search: { next: location.href } })
  return { me }
}
