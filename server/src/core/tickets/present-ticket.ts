import { Priority, StatusCategory, type Ticket, type TicketSummary } from '@foyer/contract/tickets'
import type { Verb } from '@foyer/contract/verbs'
import { mayOn, needsRelease } from '../access'
import type { Actor } from '../context'
import { asRecord } from './as-record'
import { seenFrom } from './links/seen-from'
import { stepsOf, waitsFor } from './steps/step-state'
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
    unreleasedCount: ticket.unreleasedCount,
    openStepCount: ticket.openStepCount,
    isTest: ticket.isTest,
    isUnread: ticket.isUnread,
    risk: ticket.risk,
    waitingSince: iso(ticket.waitingSince),
    snoozedUntil: iso(ticket.snoozedUntil),
    dueAt: iso(ticket.dueAt),
    promisedUntil: iso(ticket.promisedUntil),
    promiseBrokenAt: iso(ticket.promiseBrokenAt),
    handedOverAt: iso(ticket.handedOverAt),
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
  'ticket.release',
  'ticket.side',
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
    promise: presentPromise(ticket, names),
    handOver: presentHandOver(ticket, details.handOver, actor),
    steps: presentSteps(ticket, details.stepNames),
    reminders: details.reminders.map((one) => ({ ...one, dueAt: new Date(one.dueAt).toISOString() })),
    rootCause: ticket.rootCause,
    solution:
      ticket.incidentAnswer === null || ticket.incidentSolvedAt === null
        ? null
        : { html: ticket.incidentAnswer, at: ticket.incidentSolvedAt.toISOString() },
    reports: details.reports,
    incident: details.incident,
    followers: details.followers,
    cc: details.cc,
    sideConversations: details.sideConversations,
    ...presentRelated(ticket, details.related),
    reopenedCount: ticket.reopenedCount,
    firstReplyAt: iso(ticket.firstReplyAt),
    doneAt: iso(ticket.doneAt),
    language: ticket.language,
    seenMessageId: ticket.seenMessageId,
    needsRelease: needsRelease(actor, ticket),
    abilities: ticketVerbs.filter((verb) => mayOn(actor, verb, ticket)),
  }
}

const presentPromise = (ticket: TicketView, names: TicketNames): Ticket['promise'] =>
  ticket.promisedUntil === null || ticket.promisedAt === null || ticket.promiseDueAt === null
    ? null
    : {
        by: mention(ticket.promisedById, names),
        at: ticket.promisedAt.toISOString(),
        dueAt: ticket.promiseDueAt.toISOString(),
      }

function presentSteps(ticket: TicketView, stepNames: TicketDetails['stepNames']): Ticket['steps'] {
  const all = stepsOf(ticket)
  const named = (id: string | null) => (id === null ? null : { id, name: stepNames[id] ?? '' })
  return all.map((step) => ({
    id: step.id,
    text: step.text,
    agent: named(step.agentId),
    team: named(step.teamId),
    hours: step.hours,
    waitsFor: waitsFor(step, all),
    doneAt: step.doneAt,
    doneBy: named(step.doneById),
  }))
}

function presentHandOver(ticket: TicketView, given: TicketDetails['handOver'], actor: Actor): Ticket['handOver'] {
  if (given === null || ticket.handedOverAt === null) return null
  const { id, by, to, team, summary, tried, writer, isReceiverGone } = given
  const isMine =
    actor.kind === 'agent' && (to?.id === actor.personId || (team !== null && actor.teamIds.includes(team.id)))
  return { id, by, to, team, at: ticket.handedOverAt.toISOString(), summary, tried, writer, isMine, isReceiverGone }
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
