import type { Verb } from '@foyer/contract/verbs'
import { guardRoute, reachOf, seatOf } from '../access'
import type { Ctx, Seat } from '../context'
import { leadsAll } from '../views'
import { macroNotManaged } from './errors'

/** What of a macro decides who may do something to it. */
export type MacroPlace = { scope: string; personalTo: string | null; teamId: string | null }

/** A personal macro is its maker's; a team's belongs to who leads the team, the desk's to who leads everything. */
function mayChange(seat: Seat, macro: MacroPlace): boolean {
  if (macro.scope === 'personal') return macro.personalTo === seat.personId
  if (reachOf(seat.role, 'macro.share') === 'never') return false
  return leadsAll(seat) || (macro.teamId !== null && (seat.managesTeamIds ?? []).includes(macro.teamId))
}

/** 403 for a macro that is seen and not theirs; a token needs the wider scope for what others see. */
export function assertMayChange(ctx: Ctx, macro: MacroPlace): void {
  if (macro.scope !== 'personal') guardRoute(ctx.actor, { verb: 'macro.share', scope: 'admin' })
  if (!mayChange(seatOf(ctx.actor), macro)) throw macroNotManaged()
}

export function abilitiesOver(seat: Seat, macro: MacroPlace): Verb[] {
  const hasScope = macro.scope === 'personal' || seat.via.kind === 'session' || seat.via.scopes.includes('admin')
  return hasScope && mayChange(seat, macro) ? ['macro.write'] : []
}
