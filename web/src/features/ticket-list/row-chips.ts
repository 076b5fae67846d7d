import type { Risk, TicketSummary } from '@foyer/contract/tickets'

export type Urgency = 'over' | 'soon'
export type RowChip =
  | { kind: 'refused' | 'undelivered' | 'held' | 'unreleased' | 'handedOver' | 'urgent' | 'high' | 'draft' }
  | { kind: 'risk'; risk: Exclude<Risk, 'duePassed' | 'promisePassed'>; since: string | null }
  | { kind: Urgency; dueAt: string }
  | { kind: 'promised' | 'promiseBroken'; until: string }
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

/** By the word of the desk, or by the clock where that comes first. */
const isBroken = ({ promisedUntil, promiseBrokenAt }: TicketSummary, now: number): boolean =>
  promiseBrokenAt !== null || (promisedUntil !== null && Date.parse(promisedUntil) < now)

/** Waits to be accepted by somebody else; what is done or spam waits for nobody. */
const isOffered = ({ handedOverAt, statusCategory }: TicketSummary): boolean =>
  handedOverAt !== null && (statusCategory === 'open' || statusCategory === 'waiting')

export interface SeenRow {
  hasDraft: boolean
  /** A change of one's own was not taken. */
  isRefused: boolean
  /** The list is about what may fall through, so each row says why. */
  saysRisk: boolean
  now: number
}

/** What a row says beside its subject, most pressing first: not changed, at risk, undelivered, held, to release, handed over, due, promised, priority, draft, then two tags and the rest as a number. */
export function rowChips(ticket: TicketSummary, { hasDraft, isRefused, saysRisk, now }: SeenRow): RowChip[] {
  const chips: RowChip[] = isRefused ? [{ kind: 'refused' }] : []
  const kind = urgencyOf(ticket, now)
  // A date or a promise that has passed has a chip of its own anyway.
  if (saysRisk && ticket.risk !== null && ticket.risk !== 'duePassed' && ticket.risk !== 'promisePassed')
    chips.push({ kind: 'risk', risk: ticket.risk, since: ticket.waitingSince })
  if (ticket.undeliveredCount > 0) chips.push({ kind: 'undelivered' })
  if (ticket.heldCount > 0) chips.push({ kind: 'held' })
  if (ticket.unreleasedCount > 0) chips.push({ kind: 'unreleased' })
  if (isOffered(ticket) && !(saysRisk && ticket.risk === 'handOverWaits')) chips.push({ kind: 'handedOver' })
  if (kind !== null && ticket.dueAt !== null) chips.push({ kind, dueAt: ticket.dueAt })
  if (ticket.promisedUntil !== null && ticket.statusCategory !== 'spam')
    chips.push({ kind: isBroken(ticket, now) ? 'promiseBroken' : 'promised', until: ticket.promisedUntil })
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
