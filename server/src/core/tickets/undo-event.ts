import type { TicketEventBody } from '@foyer/contract/events'
import { assertMay } from '../access'
import type { Ctx } from '../context'
import { beginAct } from './act'
import { asRecord } from './as-record'
import { eventAlreadyUndone, eventCannotUndo, eventChangedSince, eventUnknown } from './errors'
import { findEvent } from './event-store'
import { inverseOf } from './inverse'
import { assertCanWorkOn } from './property-actions'
import type { TicketRow } from './ticket'
import { findTicket } from './ticket-store'

/** Undo is an event of its own that points at the old one; history is never rewritten. */
export async function undoEvent(ctx: Ctx, id: string, options: { isForced: boolean }): Promise<TicketRow> {
  const event = await findEvent(ctx, id)
  if (event === null) throw eventUnknown()
  const ticket = await findTicket(ctx, event.objectId, { isLocked: true, withDeleted: true })
  assertMay(ctx.actor, event.type === 'ticket.deleted' ? 'ticket.delete' : 'ticket.undo', ticket)
  const current = await findEvent(ctx, id)
  if (current?.isUndone) throw eventAlreadyUndone()
  const body = { ...asRecord(event.data), type: event.type } as unknown as TicketEventBody
  const inverse = inverseOf(ticket, body, asRecord(event.personalData))
  if (inverse === null) throw eventCannotUndo()
  if (!inverse.isStill && !options.isForced) throw eventChangedSince()
  if (typeof inverse.set.assigneeId === 'string') await assertCanWorkOn(ctx, inverse.set.assigneeId, ticket)
  const act = beginAct(ctx, ticket)
  act.set(inverse.set as Partial<TicketRow>)
  act.record({
    body: inverse.body,
    undoesEventId: event.id,
    ...(inverse.personal !== undefined && { personal: inverse.personal }),
  })
  return act.finish()
}

const undoable = new Set([
  'ticket.statusChanged',
  'ticket.assigned',
  'ticket.teamChanged',
  'ticket.priorityChanged',
  'ticket.typeChanged',
  'ticket.categoryChanged',
  'ticket.datesChanged',
  'ticket.tagged',
  'ticket.untagged',
  'ticket.subjectChanged',
  'ticket.deleted',
])
export const canUndo = (event: { type: string; isUndone: boolean }): boolean =>
  undoable.has(event.type) && !event.isUndone
