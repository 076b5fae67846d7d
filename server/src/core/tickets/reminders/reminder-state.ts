import type { ReminderState, TicketEventBody } from '@foyer/contract/events'
import type { ReminderRow } from './reminder-store'

export type ReminderEvent = Extract<TicketEventBody, { reminderId: string; before: unknown }>

/** As an event tells it; null once it was deleted. */
export const reminderOf = (row: ReminderRow): ReminderState | null =>
  row.removedAt !== null
    ? null
    : {
        agentId: row.agentId,
        dueAt: row.dueAt.toISOString(),
        doneAt: row.doneAt?.toISOString() ?? null,
        doneById: row.doneById,
      }

const eventTypes = {
  set: 'reminder.set',
  edited: 'reminder.edited',
  done: 'reminder.done',
  reopened: 'reminder.reopened',
  removed: 'reminder.removed',
} as const

/** What a change from one state to the other is called, also where an undo makes it. */
export function whatHappened(before: ReminderState | null, after: ReminderState | null): ReminderEvent['type'] {
  if (before === null) return eventTypes.set
  if (after === null) return eventTypes.removed
  if ((before.doneAt === null) === (after.doneAt === null)) return eventTypes.edited
  return after.doneAt === null ? eventTypes.reopened : eventTypes.done
}

export const isSameReminder = (a: ReminderState | null, b: ReminderState | null): boolean =>
  a === null || b === null
    ? a === b
    : a.agentId === b.agentId && a.dueAt === b.dueAt && a.doneAt === b.doneAt && a.doneById === b.doneById

/** Somebody else, or a time that is still to come, is told anew. */
export const toldAtAfter = (row: ReminderRow, after: ReminderState, now: Date): Date | null =>
  after.agentId === row.agentId && new Date(after.dueAt) <= now ? row.toldAt : null
