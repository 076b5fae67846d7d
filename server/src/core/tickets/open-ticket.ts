import { newId } from '../../platform/ids'
import { newMarkRef } from '../../platform/mail'
import type { Ctx } from '../context'
import { ensureTags } from '../tags'
import { type Act, activity, openingAct, type TicketDraft } from './act'
import { statusUnknown } from './errors'
import { findDefaultBrandId, findMailbox, findPersonFacts, findStatus } from './ticket-store'

export type TicketOpening = {
  subject: string
  customerId: string
  channel: string
  mailboxId: string | null
  opener: 'customer' | 'agent' | 'auto'
  origin: 'new' | 'split' | 'followUp' | 'import'
  followUpOfId?: string | null
  /** Defaults to the mailbox's team. */
  teamId?: string | null
  assigneeId?: string | null
  priority?: string
  tags?: readonly string[]
  language?: string | null
  /** `open`; `spam` where a filter's marks say so; `done` where it is of the past. */
  category?: 'open' | 'spam' | 'done'
  at?: Date
}

/**
 * Begins the act that opens a ticket. Its row is there once the act is finished: by `receiveMessage` or `writeMessage`,
 * together with the first message, or by the caller.
 */
export async function openTicket(ctx: Ctx, opening: TicketOpening): Promise<Act> {
  const [mailbox, status, customer, tags] = await Promise.all([
    opening.mailboxId === null ? null : findMailbox(ctx, opening.mailboxId),
    findStatus(ctx, opening.category ?? 'open'),
    findPersonFacts(ctx, opening.customerId),
    ensureTags(ctx, opening.tags ?? []),
  ])
  if (status === null) throw statusUnknown()
  const draft: TicketDraft = {
    ...blank,
    id: newId(ctx.now),
    ref: newMarkRef(),
    subject: opening.subject,
    statusId: status.id,
    statusCategory: status.category,
    channel: opening.channel,
    opener: opening.opener,
    brandId: mailbox?.brandId ?? (await findDefaultBrandId(ctx)),
    mailboxId: mailbox?.id ?? null,
    teamId: opening.teamId === undefined ? (mailbox?.teamId ?? null) : opening.teamId,
    assigneeId: opening.assigneeId ?? null,
    customerId: opening.customerId,
    organizationId: customer?.organizationId ?? null,
    priority: opening.priority ?? 'normal',
    language: opening.language ?? null,
    tagIds: tags.map((tag) => tag.id),
    followUpOfId: opening.followUpOfId ?? null,
    isImported: opening.origin === 'import',
    doneAt: status.category === 'done' ? (opening.at ?? ctx.now) : null,
    isTest: ctx.isTest,
    createdAt: opening.at ?? ctx.now,
    updatedAt: ctx.now,
    ...activity(opening.at ?? ctx.now),
  }
  const act = openingAct(ctx, draft)
  act.record({ at: draft.createdAt, personal: { subject: opening.subject }, body: openedEvent(draft, opening) })
  return act
}

const blank = {
  typeId: null,
  categoryId: null,
  mergedIntoId: null,
  customFields: {},
  steps: [],
  openStepCount: 0,
  preview: '',
  messageCount: 0,
  attachmentCount: 0,
  heldCount: 0,
  scheduledCount: 0,
  unreleasedCount: 0,
  undeliveredCount: 0,
  reopenedCount: 0,
  isImported: false,
  waitingSince: null,
  snoozedUntil: null,
  startAt: null,
  dueAt: null,
  promisedUntil: null,
  promiseDueAt: null,
  promisedAt: null,
  promisedById: null,
  promiseBrokenAt: null,
  promiseWarnAt: null,
  incidentId: null,
  rootCause: null,
  incidentAnswer: null,
  incidentSolvedAt: null,
  handOverId: null,
  handedOverAt: null,
  handedOverById: null,
  handedOverToId: null,
  handedOverToTeamId: null,
  doneAt: null,
  firstReplyAt: null,
  deletedAt: null,
  version: 0,
}

const openedEvent = (ticket: TicketDraft, opening: TicketOpening) =>
  ({
    type: 'ticket.opened',
    channel: ticket.channel,
    mailboxId: ticket.mailboxId,
    brandId: ticket.brandId,
    customerId: ticket.customerId,
    organizationId: ticket.organizationId,
    opener: opening.opener,
    origin: opening.origin,
    followUpOfId: ticket.followUpOfId,
    teamId: ticket.teamId,
    assigneeId: ticket.assigneeId,
    statusId: ticket.statusId,
    priority: ticket.priority,
  }) as const
