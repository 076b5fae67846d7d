import type { Doing, FollowedThing, PresentAt } from '@foyer/contract/realtime'
import { createContext, type ReactNode, use, useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
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

const fadesMs = 20_000

/** Says while mounted that the agent is at this ticket; the function it gives says that they write there. */
export function useBeingAt(ticketId: string): (doing: Exclude<Doing, 'viewing'>) => void {
  const client = use(Realtime)
  const writing = useRef<{ doing: Doing; at: number; fade?: number }>({ doing: 'viewing', at: 0 })
  useEffect(() => {
    client?.be({ at: ticketId, doing: 'viewing' })
    return () => {
      window.clearTimeout(writing.current.fade)
      writing.current = { doing: 'viewing', at: 0 }
      client?.be({ at: null, doing: 'viewing' })
    }
  }, [client, ticketId])
  return useCallback(
    (doing) => {
      window.clearTimeout(writing.current.fade)
      const isNews = writing.current.doing !== doing || Date.now() - writing.current.at > fadesMs / 4
      const fade = window.setTimeout(() => {
        writing.current = { doing: 'viewing', at: 0 }
        client?.be({ at: ticketId, doing: 'viewing' })
      }, fadesMs)
      writing.current = { doing, at: isNews ? Date.now() : writing.current.at, fade }
      if (isNews) client?.be({ at: ticketId, doing })
    },
    [client, ticketId],
  )
}
