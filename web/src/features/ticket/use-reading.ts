import type { Message } from '@foyer/contract/messages'
import type { Ticket } from '@foyer/contract/tickets'
import { useQueryClient } from '@tanstack/react-query'
import { type RefObject, useEffect, useRef } from 'react'
import { call } from '../../lib/api/call'
import { ticketQuery } from './use-ticket'

const restMs = 1_000
const half = 0.5

/** Moves the agent's pointer to the newest message that was half visible for a second in a focused window; never back. */
export function useReading(
  scroller: RefObject<HTMLElement | null>,
  ticket: Ticket,
  messages: readonly Message[],
  /** How many of them stand there by now. */
  drawn: number,
): void {
  const client = useQueryClient()
  const number = String(ticket.number)
  const latest = useRef({ ticket, messages })
  useEffect(() => {
    latest.current = { ticket, messages }
  })
  const shown = messages.map(({ id }) => id).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: other messages are other elements to watch
  useEffect(() => {
    const root = scroller.current
    if (!root) return
    const visible = new Set<string>()
    let timer: number | undefined
    const seen = () => {
      if (!document.hasFocus() || document.hidden) return
      const now = latest.current
      const at = now.messages.findLastIndex(({ id }) => visible.has(id))
      const message = now.messages[at]
      const before = now.messages.findIndex(({ id }) => id === now.ticket.seenMessageId)
      if (!message || at <= before) return
      call('PUT /tickets/{ticket}/read', { params: { ticket: number }, body: { messageId: message.id } }).then(
        (reading) => {
          client.setQueryData(ticketQuery(number).queryKey, (known) => known && { ...known, ...reading })
          if (now.ticket.isUnread !== reading.isUnread) void client.invalidateQueries({ queryKey: ['GET /tickets'] })
        },
        // The message stays new until it is seen again; nothing is lost by it.
        () => undefined,
      )
    }
    const wait = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(seen, restMs)
    }
    const observer = new IntersectionObserver(
      (changes) => {
        for (const { target, intersectionRatio, intersectionRect, rootBounds } of changes) {
          // Of a message taller than the window half is never seen at once: then it fills half of the window.
          const fills = rootBounds !== null && intersectionRect.height >= rootBounds.height * half
          if (intersectionRatio >= half || fills) visible.add(target.id.slice(2))
          else visible.delete(target.id.slice(2))
        }
        wait()
      },
      { root, threshold: [0, 0.1, 0.25, half, 0.75] },
    )
    for (const element of root.querySelectorAll('[data-message]')) observer.observe(element)
    window.addEventListener('focus', wait)
    return () => {
      window.clearTimeout(timer)
      window.removeEventListener('focus', wait)
      observer.disconnect()
    }
  }, [client, number, scroller, shown, drawn])
}
