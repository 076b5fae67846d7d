import type { Verb } from '@foyer/contract/verbs'
import { AppError } from '../../platform/errors'
import type { Actor, Seat } from '../context'
import { type Reach, reachOf } from './policy'

/** What of a ticket decides who may do something to it. */
export type TicketPlace = {
  mailboxId: string | null
  teamId: string | null
  assigneeId: string | null
  handedOverToId: string | null
  handedOverToTeamId: string | null
}

/** Theirs, their team's, or offered to one of both: as far as its mailbox is not closed, that opens a ticket. */
function isOf(seat: Seat, place: TicketPlace): boolean {
  const isTheirTeam = (id: string | null): boolean => id !== null && seat.teamIds.includes(id)
  return (
    place.assigneeId === seat.personId ||
    place.handedOverToId === seat.personId ||
    isTheirTeam(place.teamId) ||
    isTheirTeam(place.handedOverToTeamId)
  )
}

/** The rows' predicate in memory, for a ticket already read: must agree with `visibleTickets` (property-tested). */
export function canSee(seat: Seat, place: TicketPlace): boolean {
  const { closedIds, visibleIds, seesAll } = seat.mailboxes
  const isClosed = place.mailboxId !== null && closedIds.includes(place.mailboxId)
  if (seat.role === 'admin') return !isClosed
  if (place.mailboxId !== null && (seesAll || visibleIds.includes(place.mailboxId))) return true
  if (place.mailboxId === null && place.teamId === null && seat.role !== 'light') return true
  return !isClosed && isOf(seat, place)
}

function reaches(seat: Seat, reach: Reach, place: TicketPlace): boolean {
  if (reach === 'never' || !canSee(seat, place)) return false
  if (reach === 'work')
    return isOf(seat, place) || place.mailboxId === null || seat.mailboxes.workIds.includes(place.mailboxId)
  if (reach === 'allHands') return place.mailboxId !== null && seat.mailboxes.allHandsIds.includes(place.mailboxId)
  return true
}

/** True where the actor's role reaches this ticket with this verb. */
export const mayOn = (actor: Actor, verb: Verb, place: TicketPlace): boolean =>
  actor.kind === 'system' ||
  (actor.kind === 'agent' &&
    !(verb === 'ticket.release' && actor.needsRelease) && // whose own replies wait is no second pair of eyes
    reaches(actor, reachOf(actor.role, verb), place))

/** Whether what the actor writes to people outside waits until another agent releases it; a token writes as its agent does. */
export const needsRelease = (actor: Actor, place: Pick<TicketPlace, 'mailboxId'>): boolean =>
  actor.kind === 'agent' &&
  (actor.needsRelease || (place.mailboxId !== null && actor.mailboxes.releaseIds.includes(place.mailboxId)))

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
