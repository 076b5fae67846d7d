import type { Action } from '@foyer/contract/actions'
import type { TicketEventBody } from '@foyer/contract/events'
import type { Updateable } from 'kysely'
import type { DB } from '../../platform/db'
import { asRecord } from './as-record'
import { handOverColumns, handOverOf } from './hand-overs/hand-over-state'
import { isSamePromise, promiseColumns, promiseOf } from './promise-state'
import { isSameSteps, stepColumns, stepsOf } from './steps/step-state'
import type { TicketRow } from './ticket'

/** What sets a ticket back to before an event, and whether the ticket still is as the event left it. */
export type Inverse = {
  set: Updateable<DB['tickets']>
  isStill: boolean
  body: TicketEventBody
  personal?: Record<string, unknown>
}

const date = (iso: string | null): Date | null => (iso === null ? null : new Date(iso))
const textOr = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const isSameTime = (a: Date | null, b: string | null): boolean => (a?.toISOString() ?? null) === b

const doneAtBefore = (ticket: TicketRow, event: Extract<TicketEventBody, { type: 'ticket.statusChanged' }>) =>
  event.doneAtBefore === undefined
    ? event.before.category === 'done'
      ? ticket.updatedAt
      : null
    : date(event.doneAtBefore)

/** null for what cannot be undone by this way (mails that left, messages, openings). */
export function inverseOf(
  ticket: TicketRow,
  event: TicketEventBody,
  { personal, now }: { personal: Record<string, unknown>; now: Date },
): Inverse | null {
  switch (event.type) {
    case 'ticket.statusChanged': {
      const set = {
        statusId: event.before.statusId,
        statusCategory: event.before.category,
        snoozedUntil: date(event.before.snoozedUntil),
        waitingSince: date(event.waitingSinceBefore),
        doneAt: doneAtBefore(ticket, event),
        reopenedCount: Math.max(0, ticket.reopenedCount - (event.isReopened ? 1 : 0)),
      }
      const body = {
        ...event,
        before: event.after,
        after: event.before,
        isReopened: false,
        waitingSinceBefore: ticket.waitingSince?.toISOString() ?? null,
        doneAtBefore: ticket.doneAt?.toISOString() ?? null,
      }
      return {
        set,
        isStill: ticket.statusId === event.after.statusId && isSameTime(ticket.snoozedUntil, event.after.snoozedUntil),
        body,
      }
    }
    case 'ticket.assigned':
      return swap({ assigneeId: event.before }, ticket.assigneeId === event.after, event)
    case 'ticket.teamChanged':
      return swap({ teamId: event.before }, ticket.teamId === event.after, event)
    case 'ticket.priorityChanged':
      return swap({ priority: event.before }, ticket.priority === event.after, event)
    case 'ticket.typeChanged':
      return swap({ typeId: event.before }, ticket.typeId === event.after, event)
    case 'ticket.categoryChanged':
      return swap({ categoryId: event.before }, ticket.categoryId === event.after, event)
    case 'ticket.datesChanged':
      return swap(
        { dueAt: date(event.before.dueAt), startAt: date(event.before.startAt) },
        isSameTime(ticket.dueAt, event.after.dueAt) && isSameTime(ticket.startAt, event.after.startAt),
        event,
      )
    case 'promise.given':
    case 'promise.kept':
    case 'promise.moved': {
      // What the customer was told, or what they got, stays so.
      if ('messageId' in event && event.messageId !== null) return null
      const current = promiseOf(ticket)
      const isBroken = current.brokenAt !== null && current.dueAt === event.before.dueAt
      const back = isBroken ? { ...event.before, brokenAt: current.brokenAt } : event.before
      return {
        set: promiseColumns(back, now),
        isStill: isSamePromise(current, event.after),
        body: { type: 'promise.moved', before: current, after: back },
      }
    }
    case 'ticket.handedOver':
    case 'ticket.handOverAccepted':
    case 'ticket.handOverReturned':
    case 'ticket.handOverTakenBack': {
      const current = handOverOf(ticket)
      return {
        set: handOverColumns(event.before),
        isStill: current?.id === event.after?.id,
        body: {
          type: event.before === null ? 'ticket.handOverTakenBack' : 'ticket.handedOver',
          before: current,
          after: event.before,
        },
      }
    }
    case 'ticket.stepsChanged':
    case 'step.done':
    case 'step.reopened':
      return {
        set: stepColumns(event.before),
        isStill: isSameSteps(stepsOf(ticket), event.after),
        body: backOfSteps(event),
      }
    case 'ticket.incidentChanged':
      return swap({ incidentId: event.before?.id ?? null }, ticket.incidentId === (event.after?.id ?? null), event)
    case 'incident.causeChanged':
      return {
        set: { rootCause: textOr(personal.before) },
        isStill: ticket.rootCause === textOr(personal.after),
        body: event,
        personal: { before: personal.after, after: personal.before },
      }
    case 'incident.solved':
      return {
        ...swap(
          { incidentAnswer: textOr(personal.before), incidentSolvedAt: date(event.before?.at ?? null) },
          isSameTime(ticket.incidentSolvedAt, event.after?.at ?? null),
          event,
        ),
        personal: { before: personal.after, after: personal.before },
      }
    case 'ticket.tagged':
      return {
        set: { tagIds: ticket.tagIds.filter((id) => !event.tagIds.includes(id)) },
        isStill: event.tagIds.every((id) => ticket.tagIds.includes(id)),
        body: { type: 'ticket.untagged', tagIds: event.tagIds },
      }
    case 'ticket.untagged':
      return {
        set: { tagIds: [...new Set([...ticket.tagIds, ...event.tagIds])] },
        isStill: event.tagIds.every((id) => !ticket.tagIds.includes(id)),
        body: { type: 'ticket.tagged', tagIds: event.tagIds },
      }
    case 'ticket.subjectChanged':
      return {
        set: { subject: String(personal.before ?? ticket.subject) },
        isStill: ticket.subject === personal.after,
        body: event,
        personal: { before: personal.after, after: personal.before },
      }
    case 'ticket.fieldChanged': {
      const { before, after } = personal
      // Erased with the person it spoke of.
      if (before === undefined) return null
      const { [event.key]: current = null, ...others } = asRecord(ticket.customFields)
      return {
        set: { customFields: JSON.stringify(before === null ? others : { ...others, [event.key]: before }) },
        isStill: JSON.stringify(current) === JSON.stringify(after),
        body: event,
        personal: { before: after, after: before },
      }
    }
    case 'ticket.deleted':
      return { set: { deletedAt: null }, isStill: ticket.deletedAt !== null, body: { type: 'ticket.restored' } }
    case 'ticket.restored':
      return { set: { deletedAt: now }, isStill: ticket.deletedAt === null, body: { type: 'ticket.deleted' } }
    default:
      return null
  }
}

/** What goes back by an action, since it touches more than the ticket's row or has to be allowed anew; null for the rest. */
export function inverseAction(ticket: TicketRow, event: TicketEventBody): { action: Action; isStill: boolean } | null {
  switch (event.type) {
    case 'ticket.mailboxChanged':
      return { action: { action: 'setMailbox', mailboxId: event.before }, isStill: ticket.mailboxId === event.after }
    case 'ticket.customerChanged':
      if (event.personMergeId !== undefined) return null
      return { action: { action: 'setCustomer', customerId: event.before }, isStill: ticket.customerId === event.after }
    case 'ticket.followed':
      return { action: { action: 'follow', isFollowed: false }, isStill: true }
    case 'ticket.unfollowed':
      return { action: { action: 'follow', isFollowed: true }, isStill: true }
    default:
      return null
  }
}

type OfSteps = Extract<TicketEventBody, { type: 'ticket.stepsChanged' | 'step.done' | 'step.reopened' }>
function backOfSteps(event: OfSteps): OfSteps {
  const { before, after } = event
  if (event.type === 'ticket.stepsChanged') return { type: event.type, before: after, after: before }
  const type = event.type === 'step.done' ? 'step.reopened' : 'step.done'
  return { type, stepId: event.stepId, before: after, after: before }
}

type Swappable = Extract<TicketEventBody, { before: unknown; after: unknown }>
const swap = (set: Updateable<DB['tickets']>, isStill: boolean, event: Swappable): Inverse => ({
  set,
  isStill,
  body: { ...event, before: event.after, after: event.before } as TicketEventBody,
})
