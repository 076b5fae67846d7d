import type { TicketSummary } from '@foyer/contract/tickets'

/**
 * The ticket of one answer that wakes first. Tickets cannot be asked for in the order they wake, so an answer that is not
 * whole names none rather than a wrong one.
 */
export function firstWaking(answer: { items: readonly TicketSummary[]; nextCursor: string | null }) {
  if (answer.nextCursor !== null) return null
  const waking = answer.items.flatMap((ticket) =>
    ticket.snoozedUntil === null ? [] : [{ ticket, at: new Date(ticket.snoozedUntil) }],
  )
  return waking.toSorted((one, other) => one.at.getTime() - other.at.getTime())[0] ?? null
}
