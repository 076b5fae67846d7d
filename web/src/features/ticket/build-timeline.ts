import type { Message } from '@foyer/contract/messages'
import type { TicketEvent } from '@foyer/contract/ticket-events'

export type TimelineEntry =
  | { kind: 'message'; at: string; message: Message }
  | { kind: 'events'; at: string; events: TicketEvent[] }
  /** A side conversation: all of it together, where its newest message stands. */
  | { kind: 'side'; at: string; sideId: string; messages: Message[] }

/** Facts a message or its delivery shows already are no lines of their own. */
const shownElsewhere = /^(message\.(?!recalled|released)|delivery\.|ticket\.opened)/

/**
 * Messages and events of a ticket in the order they happened, oldest first; neighbouring events fold into one entry. Events
 * older than the oldest message shown wait until that part of the ticket is loaded.
 */
export function buildTimeline(
  messages: readonly Message[],
  events: readonly TicketEvent[],
  hasOlder: boolean,
): TimelineEntry[] {
  const first = messages[0]?.createdAt
  const shown = events.filter(
    (event) => !shownElsewhere.test(event.type) && !(hasOlder && first !== undefined && event.at < first),
  )
  const newestAside = new Map(messages.map((message) => [message.sideConversationId, message]))
  const all = [
    ...messages
      .filter(
        (message) => message.sideConversationId == null || newestAside.get(message.sideConversationId) === message,
      )
      .map((message) => ({ at: message.createdAt, message, event: null })),
    ...shown.map((event) => ({ at: event.at, message: null, event })),
  ].sort(
    (one, other) => one.at.localeCompare(other.at) || Number(one.message === null) - Number(other.message === null),
  )
  const entries: TimelineEntry[] = []
  for (const { at, message, event } of all) {
    const last = entries.at(-1)
    const sideId = message?.sideConversationId
    if (sideId != null)
      entries.push({ kind: 'side', at, sideId, messages: messages.filter((one) => one.sideConversationId === sideId) })
    else if (message) entries.push({ kind: 'message', at, message })
    else if (event && last?.kind === 'events') last.events.push(event)
    else if (event) entries.push({ kind: 'events', at, events: [event] })
  }
  return entries
}
