import { newId } from '../../platform/ids'
import type { Ctx } from '../context'
import { orTaken } from '../or-taken'
import { recordSetting } from '../record-setting'
import { teamNameTaken } from './errors'
import { assertReaches } from './policy'
import { presentTeam } from './present'
import { insertTeam, type TeamRow } from './team-store'

export async function createTeam(ctx: Ctx, input: { name: string; tier: number }): Promise<TeamRow> {
  assertReaches(ctx.actor, 'connection.write')
  const team = await orTaken(insertTeam(ctx, { id: newId(ctx.now), ...input }), teamNameTaken)
  await recordSetting(ctx, 'team', { before: null, after: presentTeam(team) })
  return team
}
