import { writeAudit } from '../audit'
import type { Ctx } from '../context'
import { invalidField } from '../invalid-field'
import { recordSetting } from '../record-setting'
import { findMissingAgents } from './agent-store'
import { existingTeam } from './change-team'
import { agentUnknownAt } from './errors'
import { assertMayStaff, assertReaches } from './policy'
import { presentTeam } from './present'
import {
  addTeamMembers,
  countAgentsUp,
  opensRestricted,
  removeTeamMembers,
  type TeamRow,
  updateTeam,
} from './team-store'

type MemberChange = { added: readonly string[]; removed: readonly string[] }

/** The whole membership at once; a manager does it for the teams they lead. Deactivated members may stay, not come. */
export async function setTeamMembers(ctx: Ctx, id: string, agentIds: readonly string[]): Promise<TeamRow> {
  assertReaches(ctx.actor, 'grant.write')
  const team = await existingTeam(ctx, id)
  assertMayStaff(ctx.actor, { id: team.id, opensRestricted: await opensRestricted(ctx, team.id) })
  const wanted = new Set(agentIds)
  if (wanted.size !== agentIds.length) throw invalidField('body', 'The same agent is named twice.')
  const added = agentIds.filter((agentId) => !team.memberIds.includes(agentId))
  const removed = team.memberIds.filter((agentId) => !wanted.has(agentId))
  const [missing] = await findMissingAgents(ctx, added)
  if (missing !== undefined) throw agentUnknownAt(String(agentIds.indexOf(missing)))
  if (added.length === 0 && removed.length === 0) return team
  await addTeamMembers(
    ctx,
    added.map((agentId) => ({ teamId: team.id, agentId })),
  )
  await removeTeamMembers(ctx, team.id, removed)
  const after = { ...(await updateTeam(ctx, team, {})), memberIds: [...wanted].sort() }
  await recordSetting(ctx, 'team', { before: presentTeam(team), after: presentTeam(after) })
  await recordMembers(ctx, team.id, { added, removed })
  const data = { added, removed }
  await writeAudit(ctx, { act: 'team.membersChanged', objectType: 'team', objectId: team.id, data })
  return after
}

/** Each agent's reach changed with the team: their screens and sockets ask anew. */
export async function recordMembers(ctx: Ctx, teamId: string, change: MemberChange): Promise<void> {
  const versions = await countAgentsUp(ctx, [...change.added, ...change.removed])
  await ctx.emit(
    ...versions.map(({ personId, version }) => ({
      objectType: 'agent',
      objectId: personId,
      objectVersion: version,
      body: {
        type: 'agent.changed' as const,
        before: { isMemberOf: change.removed.includes(personId) ? teamId : null },
        after: { isMemberOf: change.added.includes(personId) ? teamId : null },
      },
    })),
  )
}
