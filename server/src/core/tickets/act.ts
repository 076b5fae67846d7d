import type { EventBody } from '@foyer/contract/events'
import type { Updateable } from 'kysely'
import type { DB } from '../../platform/db'
import type { Fact, WrittenEvent } from '../../platform/events'
import type { Ctx } from '../context'
import type { TicketRow, TicketState } from './ticket'
import { updateTicket } from './ticket-store'

type Recorded = {
  body: EventBody
  at?: Date
  personal?: Record<string, unknown>
  undoesEventId?: string
  causeEventId?: string
}

/**
 * Gathers what one act changes on a ticket already locked, then writes it with one UPDATE and one INSERT of events.
 * `now` is the row as it will be, so later steps of the same act see what earlier ones did.
 */
export type Act = {
  readonly before: TicketRow
  readonly now: TicketRow
  set(changes: Partial<TicketRow> & Updateable<DB['tickets']>): void
  record(event: Recorded): void
  readonly isEmpty: boolean
  finish(): Promise<{ ticket: TicketRow; events: WrittenEvent<EventBody>[] }>
}

export function beginAct(ctx: Ctx, before: TicketRow): Act {
  let now = before
  let changes: Updateable<DB['tickets']> = {}
  const events: Recorded[] = []
  return {
    before,
    get now() {
      return now
    },
    get isEmpty() {
      return events.length === 0 && Object.keys(changes).length === 0
    },
    set(more) {
      changes = { ...changes, ...more }
      now = { ...now, ...more }
    },
    record: (event) => void events.push(event),
    async finish() {
      if (events.length === 0 && Object.keys(changes).length === 0) return { ticket: before, events: [] }
      const ticket = await updateTicket(ctx, before, changes, events.length)
      const facts: Fact<EventBody>[] = events.map((event, index) => ({
        ...event,
        objectType: 'ticket',
        objectId: before.id,
        objectVersion: before.version + index + 1,
        isTest: before.isTest,
      }))
      return { ticket, events: await ctx.emit(...facts) }
    },
  }
}

/** Columns of a state, for `set`. */
export const stateColumns = (state: TicketState): TicketState => ({
  statusId: state.statusId,
  statusCategory: state.statusCategory,
  waitingSince: state.waitingSince,
  snoozedUntil: state.snoozedUntil,
  doneAt: state.doneAt,
  reopenedCount: state.reopenedCount,
})

/** Last activity is kept twice: as a time, and negated in ms so that "newest first" is an ascending key. */
export const activity = (at: Date): { lastMessageAt: Date; activityRank: number } => ({
  lastMessageAt: at,
  activityRank: -at.getTime(),
})
