import type { Verb } from '@foyer/contract/verbs'
import { guardRoute, reachOf, seatOf } from '../access'
import type { Ctx, Seat } from '../context'
import { viewNotManaged } from './errors'

/** What of a view decides who may do something to it. */
export type ViewPlace = { scope: string; ownerId: string | null; teamId: string | null }

/** Whoever leads everything sees the views of every team. */
export const leadsAll = (seat: Seat): boolean =>
  seat.role === 'admin' || (seat.role === 'manager' && seat.managesTeamIds === null)

/** A personal view is its owner's; a team's belongs to who leads the team, the desk's to who leads everything. */
function mayChange(seat: Seat, view: ViewPlace): boolean {
  if (view.scope === 'personal') return view.ownerId === seat.personId
  if (reachOf(seat.role, 'view.share') === 'never') return false
  return leadsAll(seat) || (view.teamId !== null && (seat.managesTeamIds ?? []).includes(view.teamId))
}

/** 403 for a view that is seen and not theirs; a token needs the wider scope for what others see. */
export function assertMayChange(ctx: Ctx, view: ViewPlace): void {
  if (view.scope !== 'personal') guardRoute(ctx.actor, { verb: 'view.share', scope: 'admin' })
  if (!mayChange(seatOf(ctx.actor), view)) throw viewNotManaged()
}

export function abilitiesOver(seat: Seat, view: ViewPlace): Verb[] {
  const hasScope = view.scope === 'personal' || seat.via.kind === 'session' || seat.via.scopes.includes('admin')
  return hasScope && mayChange(seat, view) ? ['view.write'] : []
}
