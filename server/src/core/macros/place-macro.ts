import type { MacroScope } from '@foyer/contract/macros'
import type { z } from 'zod'
import { seatOf } from '../access'
import type { Ctx } from '../context'
import { invalidField } from '../invalid-field'
import { isTeam } from '../views'
import { macroOwnerUnknown, macroTeamUnknown, tooManyMacros } from './errors'
import { countMacroRows, isActiveAgent } from './macro-store'
import { assertMayChange, type MacroPlace } from './policy'

const most = { own: 200, ofOthers: 1000 }

/** Where a macro is to stand: whose it is follows from who sees it. Only who may change it there may put it there. */
export async function placeMacro(
  ctx: Ctx,
  given: { scope: z.output<typeof MacroScope>; teamId: string | null },
): Promise<MacroPlace> {
  const { scope } = given
  const teamId = given.teamId?.toLowerCase() ?? null
  if ((scope === 'team') !== (teamId !== null))
    throw invalidField('teamId', 'A macro of a team names the team, any other none.')
  const place = { scope, teamId, personalTo: scope === 'personal' ? seatOf(ctx.actor).personId : null }
  assertMayChange(ctx, place)
  if (teamId !== null && !(await isTeam(ctx, teamId))) throw macroTeamUnknown()
  return place
}

export async function assertRoom(ctx: Ctx, { personalTo }: Pick<MacroPlace, 'personalTo'>): Promise<void> {
  const limit = personalTo === null ? most.ofOthers : most.own
  if ((await countMacroRows(ctx, personalTo)) >= limit) throw tooManyMacros(limit)
}

/** Who looks after it: of a personal one always its maker. */
export async function ownerOf(ctx: Ctx, place: MacroPlace, ownerId: string | null): Promise<string | null> {
  if (place.personalTo !== null) return place.personalTo
  if (ownerId !== null && !(await isActiveAgent(ctx, ownerId))) throw macroOwnerUnknown()
  return ownerId?.toLowerCase() ?? null
}
