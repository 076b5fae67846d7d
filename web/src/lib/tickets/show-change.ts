import type { Ticket, TicketChange, TicketSummary } from '@foyer/contract/tickets'
import type { Status } from '@foyer/contract/vocabulary'

/** Names for the ids a change speaks of, as far as they are known here. */
export interface KnownNames {
  statuses: readonly Pick<Status, 'key' | 'category' | 'waitsFor' | 'position' | 'isArchived' | 'names'>[]
  agents: readonly { id: string; name: string }[]
  teams: readonly { id: string; name: string }[]
  categories: readonly { id: string; name: string }[]
  mailboxes: readonly { id: string; address: string }[]
}

/** How a ticket looks with a change made, before the server has said so. What cannot be known here stays as it is. */
export function showChange(ticket: TicketSummary, change: TicketChange, names: KnownNames, now: Date): Partial<Ticket> {
  const shown: Partial<Ticket> = {}
  if (change.subject !== undefined) shown.subject = change.subject
  if (change.priority !== undefined) shown.priority = change.priority
  if (change.type !== undefined) shown.type = change.type
  if (change.dueAt !== undefined) shown.dueAt = change.dueAt
  if (change.startAt !== undefined) shown.startAt = change.startAt
  if (change.assigneeId !== undefined) shown.assignee = mention(change.assigneeId, names.agents)
  if (change.teamId !== undefined) shown.team = mention(change.teamId, names.teams)
  if (change.categoryId !== undefined) shown.category = mention(change.categoryId, names.categories)
  if (change.mailboxId !== undefined) shown.mailbox = names.mailboxes.find(({ id }) => id === change.mailboxId) ?? null
  if (change.addTags || change.removeTags) shown.tags = changeTags(ticket.tags, change)
  if (change.customFields && 'customFields' in ticket)
    shown.customFields = { ...(ticket as Ticket).customFields, ...change.customFields }
  return { ...shown, ...showStatus(ticket, change, names, now) }
}

function showStatus(ticket: TicketSummary, change: TicketChange, names: KnownNames, now: Date): Partial<Ticket> {
  if (change.snoozedUntil) {
    const asleep = names.statuses.find(({ waitsFor }) => waitsFor === 'date')
    return { status: asleep?.key ?? 'snoozed', statusCategory: 'waiting', snoozedUntil: change.snoozedUntil }
  }
  const wanted = change.snoozedUntil === null && ticket.snoozedUntil !== null ? 'open' : change.status
  if (wanted === undefined || wanted === ticket.statusCategory) return {}
  const status = findStatus(wanted, names.statuses)
  if (!status) return {}
  const isDone = status.category === 'done'
  return {
    status: status.key,
    statusCategory: status.category,
    snoozedUntil: null,
    ...(isDone && { waitingSince: null, doneAt: now.toISOString() }),
  }
}

/** A status by its key, or the first of a category by the category's. */
function findStatus(wanted: string, statuses: KnownNames['statuses']) {
  const usable = statuses.filter(({ isArchived }) => !isArchived)
  const inCategory = usable.filter(({ category }) => category === wanted)
  return (
    usable.find(({ key }) => key === wanted) ?? inCategory.toSorted((one, other) => one.position - other.position)[0]
  )
}

const mention = (id: string | null, known: readonly { id: string; name: string }[]) =>
  id === null ? null : { id, name: known.find((one) => one.id === id)?.name ?? '' }

function changeTags(tags: readonly string[], { addTags = [], removeTags = [] }: TicketChange): string[] {
  const fold = (tag: string) => tag.toLowerCase()
  const gone = new Set(removeTags.map(fold))
  const kept = tags.filter((tag) => !gone.has(fold(tag)))
  const known = new Set(kept.map(fold))
  return [...kept, ...addTags.filter((tag) => !known.has(fold(tag)))]
}
