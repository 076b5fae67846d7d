import type { Verb } from '@foyer/contract/verbs'
import { AppError } from '../../platform/errors'
import type { Actor, Seat } from '../context'
import { type Reach, reachOf } from './policy'

/** What of a ticket decides who may do something to it. */
export type TicketPlace = { mailboxId: string | null; teamId: string | null; assigneeId: string | null }

/** The rows' predicate in memory, for a ticket already read: must agree with `visibleTickets` (property-tested). */
export function canSee(seat: Seat, place: TicketPlace): boolean {
  const { closedIds, visibleIds, seesAll } = seat.mailboxes
  const isClosed = place.mailboxId !== null && closedIds.includes(place.mailboxId)
  if (seat.role === 'admin') return !isClosed
  if (place.mailboxId !== null && (seesAll || visibleIds.includes(place.mailboxId))) return true
  if (place.mailboxId === null && place.teamId === null && seat.role !== 'light') return true
  return (
    !isClosed && (place.assigneeId === seat.personId || (place.teamId !== null && seat.teamIds.includes(place.teamId)))
  )
}

function reaches(seat: Seat, reach: Reach, place: TicketPlace): boolean {
  if (reach === 'never' || !canSee(seat, place)) return false
  const isMine = place.assigneeId === seat.personId || (place.teamId !== null && seat.teamIds.includes(place.teamId))
  if (reach === 'work') return isMine || place.mailboxId === null || seat.mailboxes.workIds.includes(place.mailboxId)
  if (reach === 'allHands') return place.mailboxId !== null && seat.mailboxes.allHandsIds.includes(place.mailboxId)
  return true
}

/** True where the actor's role reaches this ticket with this verb. */
export const mayOn = (actor: Actor, verb: Verb, place: TicketPlace): boolean =>
  actor.kind === 'system' || (actor.kind === 'agent' && reaches(actor, reachOf(actor.role, verb), place))

export function assertMay(actor: Actor, verb: Verb, place: TicketPlace): void {
  if (!mayOn(actor, verb, place)) throw forbidden(verb)
}

/** The person who acts, for verbs that need one. */
export function seatOf(actor: Actor): Seat {
  if (actor.kind !== 'agent') throw new AppError('unauthenticated', 'session.none', 'Sign in first.')
  return actor
}

export const forbidden = (verb: string): AppError =>
  new AppError('forbidden', 'access.forbidden', 'Your role does not allow this.', { verb })
