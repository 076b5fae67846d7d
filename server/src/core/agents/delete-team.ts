import type { Ctx } from '../context'
import { recordSetting } from '../record-setting'
import { existingTeam } from './change-team'
import { teamInUse } from './errors'
import { assertReaches } from './policy'
import { presentTeam } from './present'
import { recordMembers } from './set-team-members'
import { deleteTeamRow, findTeamUses, withdrawLeads } from './team-store'

/** Only a team nothing belongs to any more; its members just lose it. */
export async function deleteTeam(ctx: Ctx, id: string): Promise<void> {
  assertReaches(ctx.actor, 'connection.write')
  const team = await existingTeam(ctx, id)
  const uses = await findTeamUses(ctx, team.id)
  if (uses.tickets || uses.mailboxes) throw teamInUse(uses)
  const led = await withdrawLeads(ctx, team.id)
  await deleteTeamRow(ctx, team.id)
  await recordMembers(ctx, team.id, { added: [], removed: [...new Set([...team.memberIds, ...led])] })
  await recordSetting(ctx, 'team', { before: presentTeam(team), after: null })
}
