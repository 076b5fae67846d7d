import type { Message } from '@foyer/contract/messages'
import type { Ticket } from '@foyer/contract/tickets'
import { useRef } from 'react'

/**
 * The newest message a reply may count on as seen: what was there when the ticket was opened, and what was looked at since.
 * What arrived below while one writes is shown before the reply is sent.
 */
export function useSeenMessage(
  ticket: Ticket | undefined,
  messages: readonly Message[],
  isFresh: boolean,
): string | undefined {
  const opened = useRef<string | null>(null)
  const indexOf = (id: string | null | undefined) => messages.findIndex((message) => message.id === id)
  if (isFresh) opened.current ??= messages.at(-1)?.id ?? null
  return messages[Math.max(indexOf(opened.current), indexOf(ticket?.seenMessageId))]?.id ?? messages.at(-1)?.id
}
