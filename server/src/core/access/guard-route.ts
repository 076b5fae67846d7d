import type { Access } from '@foyer/contract/route'
import { type Verb, verbs } from '@foyer/contract/verbs'
import { AppError } from '../../platform/errors'
import type { Actor, Seat } from '../context'
import { forbidden } from './may'
import { reachOf } from './policy'

/** Closed unless declared: 401 without credentials, 403 where the role or the token's scopes never reach. */
export function guardRoute(actor: Actor, access: Access): void {
  if (access === 'anonymous') return
  if (actor.kind !== 'agent') throw new AppError('unauthenticated', 'session.none', 'Sign in first.')
  if (access === 'session') {
    if (actor.via.kind !== 'session')
      throw new AppError('forbidden', 'access.sessionNeeded', 'This needs a signed-in session, not a token.')
    return
  }
  if (actor.via.kind === 'token' && !actor.via.scopes.includes(access.scope))
    throw new AppError('forbidden', 'access.scope', `The token lacks the scope ${access.scope}.`)
  if (reachOf(actor.role, access.verb) === 'never') throw forbidden(access.verb)
}

/** The verbs a seat's role has at all; a ticket's own list is narrower (`abilitiesOn`). */
export const abilitiesOf = (seat: Seat): Verb[] => verbs.filter((verb) => reachOf(seat.role, verb) !== 'never')

const confirmMs = 10 * 60 * 1000
export const confirmedUntil = (authenticatedAt: Date): Date => new Date(authenticatedAt.getTime() + confirmMs)

/** Acts on roles, tokens and second factors need a password proven in the last ten minutes. */
export function assertConfirmed(actor: Actor, now: Date): void {
  if (actor.kind !== 'agent' || actor.via.kind !== 'session') return
  if (now > confirmedUntil(actor.via.authenticatedAt))
    throw new AppError('forbidden', 'session.confirm', 'Confirm your password first.')
}
