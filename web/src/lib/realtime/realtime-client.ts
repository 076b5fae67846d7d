import type {
  ChangedThing,
  FollowedThing,
  FollowMessage,
  PresenceMessage,
  PresentAt,
  RealtimeMessage,
} from '@foyer/contract/realtime'

import { network } from '../network/network'

export type LinkState = 'connecting' | 'live' | 'away'

export interface RealtimeClient {
  /** Follows until the returned function is called; the same thing may be followed from several places. */
  follow: (thing: FollowedThing) => () => void
  /** Says where this window is; false where nobody hears it now. */
  say: (presence: PresenceMessage) => boolean
  /** Who else is at a ticket; the same array until somebody comes, goes or does something else. */
  presentAt: (ticketId: string) => PresentAt['agents']
  state: () => LinkState
  listen: (listener: () => void) => () => void
  close: () => void
}

export interface RealtimeOptions {
  address: string
  onChanged: (changed: readonly ChangedThing[]) => void
  /** Replaced in tests. */
  open?: (address: string) => WebSocket
}

const longestWait = 30_000
const nobody: PresentAt['agents'] = []

/**
 * Hears which things changed, never what they are. After a gap it asks for everything since the last `asOf` it heard;
 * reconnects after 1, 2, 4 … 30 s with a little chance in it, at once when the browser comes online or back into view.
 */
export function createRealtimeClient({
  address,
  onChanged,
  open = (to) => new WebSocket(to),
}: RealtimeOptions): RealtimeClient {
  const followed = new Map<FollowedThing, number>()
  const listeners = new Set<() => void>()
  let socket: WebSocket | null = null
  let state: LinkState = 'connecting'
  let asOf: string | undefined
  let failures = 0
  let retry: ReturnType<typeof setTimeout> | undefined
  let isClosed = false
  let isAnnounced = false

  const present = new Map<string, PresentAt['agents']>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const become = (next: LinkState) => {
    if (state === next) return
    state = next
    tell()
  }
  const announce = () => {
    // Several parts of a screen begin and end together: one message tells the outcome.
    if (isAnnounced) return
    isAnnounced = true
    queueMicrotask(() => {
      isAnnounced = false
      send()
    })
  }
  const send = (since?: string) => {
    if (socket?.readyState !== 1) return
    const message: FollowMessage = { follow: [...followed.keys()], ...(since !== undefined && { since }) }
    socket.send(JSON.stringify(message))
  }
  const connect = () => {
    clearTimeout(retry)
    if (isClosed || socket) return
    const next = open(address)
    socket = next
    next.onopen = () => {
      failures = 0
      network.heard()
      become('live')
      send(asOf)
    }
    next.onmessage = (event) => {
      const message = JSON.parse(String(event.data)) as RealtimeMessage
      if ('present' in message) {
        for (const { ticketId, agents } of message.present)
          if (agents.length > 0) present.set(ticketId, agents)
          else present.delete(ticketId)
        tell()
      }
      if (!('changed' in message)) return
      asOf = message.asOf
      if (message.changed.length > 0) onChanged(message.changed)
    }
    next.onclose = () => {
      if (socket === next) socket = null
      if (isClosed) return
      present.clear()
      become('away')
      const wait = Math.min(longestWait, 1_000 * 2 ** failures) * (0.8 + Math.random() * 0.4)
      failures += 1
      retry = setTimeout(connect, wait)
    }
  }
  const connectNow = () => {
    if (!document.hidden) connect()
  }

  window.addEventListener('online', connectNow)
  document.addEventListener('visibilitychange', connectNow)
  connect()
  return {
    follow(thing) {
      followed.set(thing, (followed.get(thing) ?? 0) + 1)
      announce()
      return () => {
        const left = (followed.get(thing) ?? 1) - 1
        if (left > 0) followed.set(thing, left)
        else followed.delete(thing)
        announce()
      }
    },
    say(presence) {
      if (socket?.readyState !== 1) return false
      socket.send(JSON.stringify(presence))
      return true
    },
    presentAt: (ticketId) => present.get(ticketId) ?? nobody,
    state: () => state,
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      isClosed = true
      clearTimeout(retry)
      window.removeEventListener('online', connectNow)
      document.removeEventListener('visibilitychange', connectNow)
      socket?.close()
    },
  }
}
