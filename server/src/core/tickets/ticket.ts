import type { Selectable } from 'kysely'
import type { DB } from '../../platform/db'

export type TicketRow = Selectable<DB['tickets']>
export type StatusRow = Selectable<DB['statuses']>
export type Category = 'open' | 'waiting' | 'done' | 'spam'
export type AutoKind = 'reply' | 'generated' | 'report' | 'bulk'

/** The part of a ticket its state machine reads and writes. */
export type TicketState = {
  statusId: string
  statusCategory: string
  waitingSince: Date | null
  snoozedUntil: Date | null
  doneAt: Date | null
  reopenedCount: number
}

/** A new status and what follows from it: entering done settles the wait, leaving it counts as reopened (not to spam). */
export function enterStatus(
  ticket: TicketState,
  status: Pick<StatusRow, 'id' | 'category' | 'waitsFor'>,
  now: Date,
): TicketState {
  const wasDone = ticket.statusCategory === 'done'
  const isDone = status.category === 'done'
  return {
    statusId: status.id,
    statusCategory: status.category,
    waitingSince: isDone ? null : ticket.waitingSince,
    snoozedUntil: status.waitsFor === 'date' ? ticket.snoozedUntil : null,
    doneAt: isDone ? (wasDone ? ticket.doneAt : now) : status.category === 'spam' ? ticket.doneAt : null,
    reopenedCount: wasDone && !isDone && status.category !== 'spam' ? ticket.reopenedCount + 1 : ticket.reopenedCount,
  }
}

export type IncomingKind = { autoKind: AutoKind | null; isBounce: boolean; isHeld: boolean; receivedAt: Date }

/** Written by a person to be answered (measures.md 1.1): bulk counts, replies by machines, reports and bounces never. */
export const isCustomerMessage = (message: Pick<IncomingKind, 'autoKind' | 'isBounce' | 'isHeld'>): boolean =>
  !message.isBounce && !message.isHeld && (message.autoKind === null || message.autoKind === 'bulk')

/** What a message from outside does to the state (glossary, "The ticket's state"). */
export function afterIncoming(ticket: TicketState, message: IncomingKind, openStatus: StatusRow): TicketState {
  if (ticket.statusCategory === 'spam') return ticket
  const isByPerson = isCustomerMessage({ ...message, isHeld: false })
  if (!isByPerson) return ticket
  if (message.isHeld) {
    // A held message brings the ticket up for a decision; until then it is no customer message and no reopening.
    if (ticket.statusCategory === 'open') return ticket
    return { ...enterStatus(ticket, openStatus, message.receivedAt), reopenedCount: ticket.reopenedCount }
  }
  const woken = ticket.statusCategory === 'open' ? ticket : enterStatus(ticket, openStatus, message.receivedAt)
  return { ...woken, snoozedUntil: null, waitingSince: ticket.waitingSince ?? message.receivedAt }
}

/** A public reply answers everything recorded before it was submitted. */
export const afterReply = (ticket: TicketState): TicketState => ({ ...ticket, waitingSince: null })

export const isSameState = (a: TicketState, b: TicketState): boolean =>
  a.statusId === b.statusId && a.snoozedUntil?.getTime() === b.snoozedUntil?.getTime()
