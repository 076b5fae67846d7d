import { newId } from '../../platform/ids'
import { newMarkRef } from '../../platform/mail'
import type { Ctx } from '../context'
import { ensureTags } from '../tags'
import { activity } from './act'
import { statusUnknown } from './errors'
import type { TicketRow } from './ticket'
import { findDefaultBrandId, findMailbox, findPersonFacts, findStatus, insertTicket } from './ticket-store'

export type TicketOpening = {
  subject: string
  customerId: string
  channel: string
  mailboxId: string | null
  opener: 'customer' | 'agent' | 'auto'
  origin: 'new' | 'followUp'
  followUpOfId?: string | null
  /** Defaults to the mailbox's team. */
  teamId?: string | null
  assigneeId?: string | null
  priority?: string
  tags?: readonly string[]
  language?: string | null
  /** `open`, or `spam` where a filter's marks say so. */
  category?: 'open' | 'spam'
  at?: Date
}

/** Makes the row and its first event; the first message comes with `appendIncoming` or a reply, in the same transaction. */
export async function openTicket(ctx: Ctx, opening: TicketOpening): Promise<TicketRow> {
  const mailbox = opening.mailboxId === null ? null : await findMailbox(ctx, opening.mailboxId)
  const status = await findStatus(ctx, opening.category ?? 'open')
  if (status === null) throw statusUnknown()
  const customer = await findPersonFacts(ctx, opening.customerId)
  const at = opening.at ?? ctx.now
  const ticket = await insertTicket(ctx, {
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
    tagIds: (await ensureTags(ctx, opening.tags ?? [])).map((tag) => tag.id),
    followUpOfId: opening.followUpOfId ?? null,
    isTest: ctx.isTest,
    createdAt: at,
    updatedAt: ctx.now,
    ...activity(at),
  })
  await ctx.emit({
    objectType: 'ticket',
    objectId: ticket.id,
    objectVersion: 1,
    at,
    isTest: ctx.isTest,
    personal: { subject: opening.subject },
    body: openedEvent(ticket, opening),
  })
  return ticket
}

const openedEvent = (ticket: TicketRow, opening: TicketOpening) =>
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
