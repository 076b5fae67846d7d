import type { Verb } from '@foyer/contract/verbs'
import { forbidden, reachOf } from '../access'
import type { Actor, Seat } from '../context'
import { teamNotManaged } from './errors'

/** The route's guard says this first; said again here for every other way in (command line, jobs, later routes). */
export function assertReaches(actor: Actor, verb: Verb): void {
  if (actor.kind === 'system') return
  if (actor.kind !== 'agent' || reachOf(actor.role, verb) === 'never') throw forbidden(verb)
}

export const leadsTeam = (seat: Seat, teamId: string): boolean =>
  seat.role === 'admin' || (seat.role === 'manager' && (seat.managesTeamIds?.includes(teamId) ?? true))

/** A manager puts people in the teams they lead, but opens no restricted mailbox that way. */
export function assertMayStaff(actor: Actor, team: { id: string; opensRestricted: boolean }): void {
  assertReaches(actor, 'grant.write')
  if (actor.kind !== 'agent' || actor.role === 'admin') return
  if (!leadsTeam(actor, team.id) || team.opensRestricted) throw teamNotManaged()
}
