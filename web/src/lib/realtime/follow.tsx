import type { FollowedThing, PresentAt } from '@foyer/contract/realtime'
import { createContext, type ReactNode, use, useEffect, useSyncExternalStore } from 'react'
import type { LinkState, RealtimeClient } from './realtime-client'

const Realtime = createContext<RealtimeClient | null>(null)

export function RealtimeContext({ client, children }: { client: RealtimeClient | null; children: ReactNode }) {
  return <Realtime value={client}>{children}</Realtime>
}

/** While mounted, changes of this thing mark its cached answers stale. */
export function useFollow(thing: FollowedThing | null): void {
  const client = use(Realtime)
  useEffect(() => (client && thing ? client.follow(thing) : undefined), [client, thing])
}

const never = () => () => {}

/** Whether changes of others arrive by themselves right now. */
export function useLinkState(): LinkState {
  const client = use(Realtime)
  return useSyncExternalStore(client?.listen ?? never, () => client?.state() ?? 'connecting')
}

const none: PresentAt['agents'] = []

/** Who else is at a ticket right now. */
export function usePresentAt(ticketId: string): PresentAt['agents'] {
  const client = use(Realtime)
  return useSyncExternalStore(client?.listen ?? never, () => client?.presentAt(ticketId) ?? none)
}

export const useRealtime = (): RealtimeClient | null => use(Realtime)
