import type { TicketSummary } from '@foyer/contract/tickets'

export type Urgency = 'over' | 'soon'
export type RowChip =
  | { kind: 'undelivered' | 'held' | 'urgent' | 'high' | 'draft' }
  | { kind: Urgency; dueAt: string }
  | { kind: 'tag'; name: string }
  | { kind: 'more'; count: number }
const mostTags = 2
const soonMs = 3_600_000

/** Whether a date is over, or less than an hour away, in a ticket that is still to be dealt with. */
export function urgencyOf({ dueAt, statusCategory }: TicketSummary, now: number): Urgency | null {
  if (dueAt === null || (statusCategory !== 'open' && statusCategory !== 'waiting')) return null
  const left = Date.parse(dueAt) - now
  return left < 0 ? 'over' : left < soonMs ? 'soon' : null
}

/** What a row says beside its subject, most pressing first: undelivered, held, due, priority, draft, then two tags and the rest as a number. */
export function rowChips(ticket: TicketSummary, hasDraft: boolean, now: number): RowChip[] {
  const chips: RowChip[] = []
  const kind = urgencyOf(ticket, now)
  if (ticket.undeliveredCount > 0) chips.push({ kind: 'undelivered' })
  if (ticket.heldCount > 0) chips.push({ kind: 'held' })
  if (kind !== null && ticket.dueAt !== null) chips.push({ kind, dueAt: ticket.dueAt })
  if (ticket.priority === 'urgent' || ticket.priority === 'high') chips.push({ kind: ticket.priority })
  if (hasDraft) chips.push({ kind: 'draft' })
  for (const name of ticket.tags.slice(0, mostTags)) chips.push({ kind: 'tag', name })
  if (ticket.tags.length > mostTags) chips.push({ kind: 'more', count: ticket.tags.length - mostTags })
  return chips
}

/** We owe an answer: the one thing bold means. */
export const owesAnswer = (ticket: TicketSummary): boolean =>
  ticket.statusCategory === 'open' && ticket.waitingSince !== null

/** Chips of a pressing date, which the table has a column for. */
export const isDue = ({ kind }: RowChip): boolean => kind === 'over' || kind === 'soon'
