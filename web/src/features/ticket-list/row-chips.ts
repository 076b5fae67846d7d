import type { TicketSummary } from '@foyer/contract/tickets'

export type RowChip =
  | { kind: 'undelivered' | 'held' | 'urgent' | 'high' | 'draft' | 'sample' }
  | { kind: 'tag'; name: string }
  | { kind: 'more'; count: number }
const mostTags = 2

/** What a row says beside its subject, most pressing first: undelivered, held, priority, draft, then two tags and the rest as a number. */
export function rowChips(ticket: TicketSummary, hasDraft: boolean): RowChip[] {
  const chips: RowChip[] = []
  if (ticket.undeliveredCount > 0) chips.push({ kind: 'undelivered' })
  if (ticket.heldCount > 0) chips.push({ kind: 'held' })
  if (ticket.priority === 'urgent' || ticket.priority === 'high') chips.push({ kind: ticket.priority })
  if (hasDraft) chips.push({ kind: 'draft' })
  for (const name of ticket.tags.slice(0, mostTags)) chips.push({ kind: 'tag', name })
  if (ticket.tags.length > mostTags) chips.push({ kind: 'more', count: ticket.tags.length - mostTags })
  return chips
}

/** We owe an answer: the one thing bold means. */
export const owesAnswer = (ticket: TicketSummary): boolean =>
  ticket.statusCategory === 'open' && ticket.waitingSince !== null
