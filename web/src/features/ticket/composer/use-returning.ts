import type { Message } from '@foyer/contract/messages'
import { useEffect, useRef } from 'react'
import { returnedDrafts } from './returned-drafts'

/**
 * An own message that waited to be sent and is gone was taken back, here, in another window or because the customer wrote
 * first: its text is a draft again.
 */
export function useReturning(ticketId: string, messages: readonly Message[], meId: string): void {
  const waiting = useRef<readonly string[]>([])
  useEffect(() => {
    if (messages.length === 0) return
    const here = new Set(messages.map(({ id }) => id))
    for (const id of waiting.current) if (!here.has(id)) returnedDrafts.tell(ticketId, id)
    waiting.current = messages.flatMap(({ id, author, releaseAt }) =>
      releaseAt !== null && author.id === meId ? [id] : [],
    )
  }, [ticketId, messages, meId])
}
