import type { Doing, PresenceMessage } from '@foyer/contract/realtime'
import { useCallback, useEffect, useRef } from 'react'
import { useRealtime } from './follow'
import type { RealtimeClient } from './realtime-client'

const beatMs = 15_000
const fadesMs = 20_000
/** The server hears thirty messages in ten seconds, and following needs some of them: a quick walk is told by its end. */
const sayMs = 1_000

interface OwnPresence {
  be: (presence: PresenceMessage) => void
  stop: () => void
}

/** Says where this window is, again while it lasts and the window is looked at, and soon when it ends. */
function startPresence(client: RealtimeClient): OwnPresence {
  let own: PresenceMessage = { at: null, doing: 'viewing' }
  let wasAt: string | null = null
  let saidAt = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const say = () => {
    clearTimeout(timer)
    const message = document.hidden ? { ...own, at: null } : own
    if (message.at === null && wasAt === null) return
    saidAt = Date.now()
    wasAt = client.say(message) ? message.at : null
    if (message.at !== null) timer = setTimeout(say, beatMs)
  }
  const saySoon = () => {
    clearTimeout(timer)
    timer = setTimeout(say, Math.max(0, saidAt + sayMs - Date.now()))
  }
  let state = client.state()
  const unlisten = client.listen(() => {
    if (state === client.state()) return
    state = client.state()
    if (state === 'live') saySoon()
  })
  document.addEventListener('visibilitychange', saySoon)
  return {
    be(presence) {
      own = presence
      saySoon()
    },
    stop() {
      unlisten()
      document.removeEventListener('visibilitychange', saySoon)
      own = { at: null, doing: 'viewing' }
      say()
    },
  }
}

/** Says while mounted that the agent is at this ticket; the function it gives says that they write there, or are done. */
export function useBeingAt(ticketId: string): (doing: Doing) => void {
  const client = useRealtime()
  const presence = useRef<OwnPresence | null>(null)
  const writing = useRef<{ doing: Doing; at: number; fade?: number }>({ doing: 'viewing', at: 0 })
  useEffect(() => {
    presence.current = client && startPresence(client)
    presence.current?.be({ at: ticketId, doing: 'viewing' })
    return () => {
      window.clearTimeout(writing.current.fade)
      writing.current = { doing: 'viewing', at: 0 }
      presence.current?.stop()
      presence.current = null
    }
  }, [client, ticketId])
  return useCallback(
    (doing) => {
      window.clearTimeout(writing.current.fade)
      const isNews = writing.current.doing !== doing || Date.now() - writing.current.at > fadesMs / 4
      const fade = window.setTimeout(() => {
        writing.current = { doing: 'viewing', at: 0 }
        presence.current?.be({ at: ticketId, doing: 'viewing' })
      }, fadesMs)
      writing.current = { doing, at: isNews ? Date.now() : writing.current.at, fade }
      if (isNews) presence.current?.be({ at: ticketId, doing })
    },
    [ticketId],
  )
}
