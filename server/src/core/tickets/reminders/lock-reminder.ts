import { readId } from '../../../platform/ids'
import { mayOn } from '../../access'
import type { Ctx } from '../../context'
import type { TicketRow } from '../ticket'
import { lockTicket } from '../ticket-store'
import { reminderNotYours, reminderUnknown } from './errors'
import { findReminder, type ReminderRow, ticketOfReminder } from './reminder-store'

/** A reminder with its ticket locked, for somebody who may change it. A merge may have taken it along in between. */
export async function lockReminder(ctx: Ctx, id: string): Promise<{ ticket: TicketRow; row: ReminderRow }> {
  const known = readId(id)
  for (let ticketId = await whereIs(ctx, known); ; ) {
    const ticket = await lockTicket(ctx, ticketId)
    const row = await findReminder(ctx, ticket.id, known ?? '')
    if (row !== null) {
      if (row.removedAt !== null) throw reminderUnknown()
      assertTheirs(ctx, ticket, row)
      return { ticket, row }
    }
    const next = await whereIs(ctx, known)
    if (next === ticketId) throw reminderUnknown()
    ticketId = next
  }
}

async function whereIs(ctx: Ctx, id: string | null): Promise<string> {
  const ticketId = id === null ? null : await ticketOfReminder(ctx, id)
  if (ticketId === null) throw reminderUnknown()
  return ticketId
}

/** Theirs, set by them, or on a ticket they may change: whoever it is for may be away. */
export function assertTheirs(ctx: Ctx, ticket: TicketRow, { agentId, setById }: ReminderRow): void {
  const meId = ctx.actor.kind === 'agent' ? ctx.actor.personId : null
  const isTheirs = meId !== null && (agentId === meId || setById === meId)
  if (!isTheirs && !mayOn(ctx.actor, 'ticket.change', ticket)) throw reminderNotYours()
}
