import type { Me } from '@foyer/contract/agents'
import { call } from '../api/call'
import type { Body } from '../api/routes'
import { queryClient } from '../query/shared-client'
import { tellOtherWindows } from './other-windows'
import { sessionQuery } from './session-query'

type Given = NonNullable<Body<'PATCH /me'>['preferences']>

/** Lays own preferences over those kept on the server, here at once; null takes one away. Other windows hear of it. */
export async function changePreferences(given: Given): Promise<void> {
  const before = queryClient.getQueryData(sessionQuery.queryKey)
  const show = (me: Me | null | undefined) => queryClient.setQueryData(sessionQuery.queryKey, me)
  if (before) show({ ...before, preferences: laidOver(before.preferences, given) })
  try {
    show(await call('PATCH /me', { body: { preferences: given } }))
    tellOtherWindows()
  } catch (error) {
    show(before)
    throw error
  }
}

const laidOver = (before: Me['preferences'], given: Given): Me['preferences'] =>
  Object.fromEntries(Object.entries({ ...before, ...given }).filter(([, value]) => value !== null))
