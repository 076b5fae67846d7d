import { Priority, StatusCategory, type Ticket, type TicketSummary } from '@foyer/contract/tickets'
import type { Verb } from '@foyer/contract/verbs'
import { mayOn } from '../access'
import type { Actor } from '../context'
import { asRecord } from './as-record'
import { seenFrom } from './links/seen-from'
import type { SummaryView, TicketDetails, TicketNames, TicketView, ViewedTicket } from './ticket-view-store'

const iso = (date: Date | null): string | null => date?.toISOString() ?? null
const mention = (id: string | null, names: TicketNames): { id: string; name: string } | null =>
  id === null ? null : { id, name: names.get(id)?.name ?? '' }

/** Named one by one: a new column leaks nowhere. */
export function presentSummary(ticket: SummaryView, names: TicketNames): TicketSummary {
  const customer = names.get(ticket.customerId)
  const mailbox = ticket.mailboxId === null ? null : names.get(ticket.mailboxId)
  return {
    id: ticket.id,
    number: ticket.number,
    version: ticket.version,
    subject: ticket.subject,
    status: names.get(ticket.statusId)?.name ?? '',
    statusCategory: StatusCategory.parse(ticket.statusCategory),
    priority: Priority.parse(ticket.priority),
    type: ticket.typeId === null ? null : (names.get(ticket.typeId)?.name ?? null),
    channel: ticket.channel,
    tags: ticket.tagIds.flatMap((id) => names.get(id)?.name ?? []),
    customer: { id: ticket.customerId, name: customer?.name ?? '', email: customer?.extra ?? null },
    organization: mention(ticket.organizationId, names),
    assignee: mention(ticket.assigneeId, names),
    team: mention(ticket.teamId, names),
    mailbox: ticket.mailboxId === null ? null : { id: ticket.mailboxId, address: mailbox?.extra ?? '' },
    brandId: ticket.brandId,
    preview: ticket.preview,
    messageCount: ticket.messageCount,
    attachmentCount: ticket.attachmentCount,
    heldCount: ticket.heldCount,
    undeliveredCount: ticket.undeliveredCount,
    isTest: ticket.isTest,
    isUnread: ticket.isUnread,
    waitingSince: iso(ticket.waitingSince),
    snoozedUntil: iso(ticket.snoozedUntil),
    dueAt: iso(ticket.dueAt),
    createdAt: ticket.createdAt.toISOString(),
    updatedAt: ticket.updatedAt.toISOString(),
    lastMessageAt: ticket.lastMessageAt.toISOString(),
  }
}

const ticketVerbs: Verb[] = [
  'ticket.read',
  'ticket.readInternal',
  'ticket.reply',
  'ticket.note',
  'ticket.change',
  'ticket.assign',
  'ticket.admit',
  'ticket.merge',
  'ticket.undo',
  'ticket.delete',
  'ticket.readRaw',
  'delivery.retry',
]

export function presentTicket({ ticket, names, details }: ViewedTicket, actor: Actor): Ticket {
  return {
    ...presentSummary(ticket, names),
    category: mention(ticket.categoryId, names),
    customFields: asRecord(ticket.customFields),
    startAt: iso(ticket.startAt),
    followers: details.followers,
    cc: details.cc,
    ...presentRelated(ticket, details.related),
    reopenedCount: ticket.reopenedCount,
    firstReplyAt: iso(ticket.firstReplyAt),
    doneAt: iso(ticket.doneAt),
    language: ticket.language,
    seenMessageId: ticket.seenMessageId,
    abilities: ticketVerbs.filter((verb) => mayOn(actor, verb, ticket)),
  }
}

function presentRelated(ticket: TicketView, related: TicketDetails['related']): Pick<Ticket, 'mergedInto' | 'links'> {
  const merged = related.find((other) => other.id === ticket.mergedIntoId)
  const links = related.flatMap((other) => {
    if (other.mergedIntoId === ticket.id) return [] // it is this one by now
    const linked = other.links.map((link) => ({ id: link.id, kind: seenFrom(link, ticket.id) }))
    const isFollowed = other.id === ticket.followUpOfId
    const follows = isFollowed ? 'followUpOf' : other.followUpOfId === ticket.id ? 'followUp' : null
    const all = follows === null ? linked : [...linked, { id: null, kind: follows } as const]
    return all.map(({ id, kind }) => ({
      id,
      kind,
      ticketId: other.id,
      number: other.number,
      subject: other.subject,
      status: other.status,
      statusCategory: StatusCategory.parse(other.statusCategory),
    }))
  })
  return { mergedInto: merged === undefined ? null : { id: merged.id, number: merged.number }, links }
}
