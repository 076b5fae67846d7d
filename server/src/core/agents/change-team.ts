import type { changeTeam as changeTeamRoute } from '@foyer/contract/desk'
import type { RouteInput } from '@foyer/contract/route'
import { readId } from '../../platform/ids'
import { assertVersion } from '../assert-version'
import type { Ctx } from '../context'
import { orTaken } from '../or-taken'
import { recordSetting } from '../record-setting'
import { teamNameTaken, teamUnknown } from './errors'
import { assertReaches } from './policy'
import { presentTeam } from './present'
import { lockTeam, type TeamRow, updateTeam } from './team-store'

export async function changeTeam(
  ctx: Ctx,
  id: string,
  change: RouteInput<typeof changeTeamRoute>['body'],
): Promise<TeamRow> {
  assertReaches(ctx.actor, 'connection.write')
  const before = await existingTeam(ctx, id)
  assertVersion(change.version, before)
  const { name = before.name, tier = before.tier } = change
  if (name === before.name && tier === before.tier) return before
  const after = await orTaken(updateTeam(ctx, before, { name, tier }), teamNameTaken)
  await recordSetting(ctx, 'team', { before: presentTeam(before), after: presentTeam(after) })
  return after
}

/** Locked; malformed and unknown ids are the same 404. */
export async function existingTeam(ctx: Ctx, id: string): Promise<TeamRow> {
  const teamId = readId(id)
  const team = teamId === null ? null : await lockTeam(ctx, teamId)
  if (team === null) throw teamUnknown()
  return team
}
