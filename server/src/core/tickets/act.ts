import type { EventBody } from '@foyer/contract/events'
import type { Updateable } from 'kysely'
import type { DB } from '../../platform/db'
import type { Fact } from '../../platform/events'
import type { Ctx } from '../context'
import type { TicketRow, TicketState } from './ticket'
import { insertTicket, updateTicket } from './ticket-store'

type Recorded = {
  body: EventBody
  at?: Date
  personal?: Record<string, unknown>
  undoesEventId?: string
  causeEventId?: string
}

/** A ticket as an act sees it: what the database makes by itself is not there before the row is. */
export type TicketDraft = Omit<TicketRow, 'number' | 'dueOrder' | 'waitingOrder'>

/**
 * Gathers what one act changes on a ticket already locked, or on one that is being opened, then writes it with one UPDATE
 * or INSERT and one INSERT of events. `now` is the row as it will be, so later steps of the same act see what earlier ones
 * did. `finish` sends all it writes at once: what stands on the ticket's row may be sent right behind it.
 */
export type Act = {
  readonly now: TicketDraft
  /** What it has to tell so far. */
  readonly recorded: readonly Recorded[]
  set(changes: Partial<TicketRow> & Updateable<DB['tickets']>): void
  record(event: Recorded): void
  finish(): Promise<TicketRow>
}

export const beginAct = (ctx: Ctx, before: TicketRow): Act =>
  makeAct(ctx, before, async (_now, changes, versions) =>
    versions === 0 && Object.keys(changes).length === 0 ? before : updateTicket(ctx, before, changes, versions),
  )

/** The act that opens a ticket. */
export const openingAct = (ctx: Ctx, draft: TicketDraft): Act =>
  makeAct(ctx, draft, (now, _changes, versions) => insertTicket(ctx, { ...now, version: versions }))

type Write = (now: TicketDraft, changes: Updateable<DB['tickets']>, versions: number) => Promise<TicketRow>

function makeAct(ctx: Ctx, before: TicketDraft, write: Write): Act {
  let now = before
  let changes: Updateable<DB['tickets']> = {}
  const events: Recorded[] = []
  return {
    recorded: events,
    get now() {
      return now
    },
    set(more) {
      changes = { ...changes, ...more }
      now = { ...now, ...more }
    },
    record: (event) => void events.push(event),
    async finish() {
      const facts: Fact<EventBody>[] = events.map((event, index) => ({
        ...event,
        objectType: 'ticket',
        objectId: before.id,
        objectVersion: before.version + index + 1,
        isTest: before.isTest,
      }))
      const [ticket] = await Promise.all([write(now, changes, events.length), ctx.emit(...facts)])
      return ticket
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
