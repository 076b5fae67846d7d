import type { Verb } from '@foyer/contract/verbs'
import type { AppError } from '../../platform/errors'
import { guardRoute, reachOf, seatOf } from '../access'
import type { Ctx, Seat } from '../context'

/** Whose something is and who sees it: of one person (`personalTo`), of a team, or of the desk. */
export type Place<Scope extends string = string> = { scope: Scope; personalTo: string | null; teamId: string | null }

/** A kind of thing that is shared: the verbs it is changed by, and how it refuses. */
export interface SharedKind {
  write: Verb
  share: Verb
  notManaged: () => AppError
  teamUnknown: () => AppError
  tooMany: (most: number) => AppError
  /** How many there are: one person's own, or all that others see. */
  count: (ctx: Ctx, personalTo: string | null) => Promise<number>
}

/** Whoever leads everything sees what is every team's. */
export const leadsAll = (seat: Seat): boolean =>
  seat.role === 'admin' || (seat.role === 'manager' && seat.managesTeamIds === null)

/** What is personal is its maker's; a team's belongs to who leads the team, the desk's to who leads everything. */
function mayChange(seat: Seat, kind: SharedKind, place: Place): boolean {
  if (place.scope === 'personal') return place.personalTo === seat.personId
  if (reachOf(seat.role, kind.share) === 'never') return false
  return leadsAll(seat) || (place.teamId !== null && (seat.managesTeamIds ?? []).includes(place.teamId))
}

/** 403 for what is seen and not theirs; a token needs the wider scope for what others see. */
export function assertMayChange(ctx: Ctx, kind: SharedKind, place: Place): void {
  if (place.scope !== 'personal') guardRoute(ctx.actor, { verb: kind.share, scope: 'admin' })
  if (!mayChange(seatOf(ctx.actor), kind, place)) throw kind.notManaged()
}

export function abilitiesOver(seat: Seat, kind: SharedKind, place: Place): Verb[] {
  const hasScope = place.scope === 'personal' || seat.via.kind === 'session' || seat.via.scopes.includes('admin')
  return hasScope && mayChange(seat, kind, place) ? [kind.write] : []
}
