import type { TicketEventBody } from '@foyer/contract/events'
import type { Verb } from '@foyer/contract/verbs'
import { assertMay, seatOf } from '../access'
import { type Ctx, system } from '../context'
import { type Act, beginAct } from './act'
import { applyActions } from './apply-actions'
import { asRecord } from './as-record'
import { eventAlreadyUndone, eventCannotUndo, eventChangedSince, eventUnknown } from './errors'
import { type EventRow, findEvent } from './event-store'
import { inverseAction, inverseOf } from './inverse'
import { undoLink, undoUnlink } from './links/link-tickets'
import { linkOf } from './links/seen-from'
import { undoSplit } from './merges/undo-split'
import { isTooLongAgo, undoMerge } from './merges/unmerge-ticket'
import { assertCanWorkOn } from './property-actions'
import type { ReminderEvent } from './reminders/reminder-state'
import { undoReminder } from './reminders/undo-reminder'
import type { TicketRow } from './ticket'
import { findTicket, refuseMerged } from './ticket-store'

const verbs: Record<string, Verb> = {
  'reminder.set': 'ticket.readInternal',
  'reminder.edited': 'ticket.readInternal',
  'reminder.done': 'ticket.readInternal',
  'reminder.reopened': 'ticket.readInternal',
  'reminder.removed': 'ticket.readInternal',
  'ticket.deleted': 'ticket.delete',
  'ticket.restored': 'ticket.delete',
  'ticket.followed': 'ticket.readInternal',
  'ticket.unfollowed': 'ticket.readInternal',
}

/** Undo is an event of its own that points at the old one; history is never rewritten. */
export async function undoEvent(ctx: Ctx, id: string, options: { isForced: boolean }): Promise<TicketRow> {
  const event = await findEvent(ctx, id)
  if (event === null) throw eventUnknown()
  const undoBoth = ofTwoTickets[event.type]
  if (undoBoth !== undefined) {
    if (event.isUndone) throw eventAlreadyUndone()
    await undoBoth(ctx, event)
    return findTicket(ctx, event.objectId, { withDeleted: true })
  }
  const ticket = await findTicket(ctx, event.objectId, { isLocked: true, withDeleted: true })
  assertMay(ctx.actor, verbs[event.type] ?? 'ticket.undo', ticket)
  if (!ofMergedToo.has(event.type)) await refuseMerged(ctx, ticket)
  const current = await findEvent(ctx, id)
  if (current?.isUndone) throw eventAlreadyUndone()
  const body = { ...asRecord(event.data), type: event.type } as unknown as TicketEventBody
  const personal = asRecord(event.personalData)
  if (isOfReminder(body)) return undoReminder(ctx, { ticket, event, body }, options)
  const back = inverseAction(ticket, body)
  if (back !== null) return undoByAction(ctx, { ticket, event, back }, options)
  const inverse = inverseOf(ticket, body, { personal, now: ctx.now })
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

const isOfReminder = (body: TicketEventBody): body is ReminderEvent =>
  body.type.startsWith('reminder.') && body.type !== 'reminder.due'

const dataOf = (event: EventRow) => asRecord(event.data)

/** Acts that two tickets' histories tell of: undone on both, from either. */
const ofTwoTickets: Readonly<Record<string, (ctx: Ctx, event: EventRow) => Promise<void>>> = {
  'ticket.merged': (ctx, event) => undoMerge(ctx, String(dataOf(event).mergeId)),
  'ticket.mergedIn': (ctx, event) => undoMerge(ctx, String(dataOf(event).mergeId)),
  'ticket.split': (ctx, event) => undoSplit(ctx, String(dataOf(event).splitId)),
  'ticket.linked': (ctx, event) => undoLink(ctx, String(dataOf(event).linkId)),
  'ticket.unlinked': (ctx, event) => undoUnlink(ctx, linkOf(event)),
}
/** A merged ticket, too, is deleted and restored by itself. */
const ofMergedToo = new Set(['ticket.deleted', 'ticket.restored'])
const forSomeDays = new Set(['ticket.merged', 'ticket.mergedIn', 'ticket.split'])
type Back = { ticket: TicketRow; event: EventRow; back: NonNullable<ReturnType<typeof inverseAction>> }

async function undoByAction(
  ctx: Ctx,
  { ticket, event, back }: Back,
  { isForced }: { isForced: boolean },
): Promise<TicketRow> {
  if (!back.isStill && !isForced) throw eventChangedSince()
  if (back.action.action === 'follow' && event.actorId !== seatOf(ctx.actor).personId) throw eventCannotUndo()
  const act = beginAct(ctx, ticket)
  const undoing: Act = {
    get now() {
      return act.now
    },
    get recorded() {
      return act.recorded
    },
    set: act.set,
    record: (fact) => act.record({ ...fact, undoesEventId: event.id }),
    finish: act.finish,
  }
  // Whoever was its customer is so again, also where they are known to the actor by nothing else by now.
  const isCustomer = back.action.action === 'setCustomer'
  await applyActions(isCustomer ? { ...ctx, actor: system('undo') } : ctx, undoing, [back.action])
  const { brandIdBefore } = dataOf(event)
  // Without a mailbox nothing else says whose face it had.
  if (act.now.mailboxId === null && typeof brandIdBefore === 'string') act.set({ brandId: brandIdBefore })
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
  'promise.given',
  'promise.moved',
  'promise.kept',
  'ticket.handedOver',
  'ticket.handOverAccepted',
  'ticket.handOverReturned',
  'ticket.handOverTakenBack',
  'ticket.stepsChanged',
  'step.done',
  'step.reopened',
  'reminder.set',
  'reminder.edited',
  'reminder.done',
  'reminder.reopened',
  'reminder.removed',
  'ticket.incidentChanged',
  'incident.causeChanged',
  'incident.solved',
  'ticket.tagged',
  'ticket.untagged',
  'ticket.subjectChanged',
  'ticket.fieldChanged',
  'ticket.mailboxChanged',
  'ticket.customerChanged',
  'ticket.followed',
  'ticket.unfollowed',
  'ticket.deleted',
  'ticket.restored',
])
export const canUndo = (event: Pick<EventRow, 'type' | 'at' | 'isUndone' | 'data'>, now: Date): boolean =>
  !event.isUndone &&
  !('personMergeId' in asRecord(event.data)) &&
  !(event.type.startsWith('promise.') && typeof asRecord(event.data).messageId === 'string') &&
  (undoable.has(event.type) || event.type in ofTwoTickets) &&
  !(forSomeDays.has(event.type) && isTooLongAgo(event.at, now))
