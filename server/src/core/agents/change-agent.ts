import type { changeAgent as changeAgentRoute } from '@foyer/contract/agents'
import type { RouteInput } from '@foyer/contract/route'
import { readId } from '../../platform/ids'
import { assertConfirmed } from '../access'
import { assertVersion } from '../assert-version'
import { writeAudit } from '../audit'
import type { Ctx } from '../context'
import { endCredentials, endOtherSessions } from '../credentials'
import { renamePerson } from '../people'
import type { AgentRow } from './agent'
import { findAgent, lockAdmins, lockAgent, updateAgent } from './agent-store'
import { agentUnknown, lastAdmin } from './errors'
import { assertTeams } from './invite-agent'
import { assertReaches } from './policy'
import { recordAgent } from './record-agent'

type Change = RouteInput<typeof changeAgentRoute>['body']

/**
 * Name, role, teams led, active or not, whose replies wait for release. A new role ends the agent's sessions (their own current one is for the route to
 * renew), deactivation ends everything of theirs; the last admin who can sign in stays one (`agent.lastAdmin`).
 */
export async function changeAgent(
  ctx: Ctx,
  id: string,
  change: Change,
): Promise<{ agent: AgentRow; isRoleNew: boolean }> {
  assertReaches(ctx.actor, 'agent.write')
  assertConfirmed(ctx.actor, ctx.now)
  const admins = await lockAdmins(ctx)
  const agentId = readId(id)
  const before = agentId === null ? null : await lockAgent(ctx, agentId)
  if (before === null) throw agentUnknown()
  assertVersion(change.version, before)
  await assertTeams(ctx, { managesTeamIds: change.managesTeamIds })
  const role = change.role ?? before.role
  const isActive = change.isActive ?? before.isActive
  const managesTeamIds = change.managesTeamIds === undefined ? before.managesTeamIds : change.managesTeamIds
  const isLeaving = role !== 'admin' || !isActive
  if (isLeaving && admins.length === 1 && admins[0] === before.personId) throw lastAdmin()

  const isRenamed = change.name !== undefined && change.name !== before.name
  const isRoleNew = role !== before.role
  const needsRelease = change.needsRelease ?? before.needsRelease
  const isSame =
    isActive === before.isActive &&
    needsRelease === before.needsRelease &&
    JSON.stringify(managesTeamIds) === JSON.stringify(before.managesTeamIds)
  if (!isRenamed && !isRoleNew && isSame) return { agent: before, isRoleNew }
  if (isRenamed) await renamePerson(ctx, before.personId, change.name ?? before.name)
  const isEnding = before.isActive && !isActive
  await updateAgent(ctx, before.personId, {
    role,
    managesTeamIds,
    isActive,
    needsRelease,
    ...(isEnding && { credentialsChangedAt: ctx.now }),
  })
  if (isEnding) await endCredentials(ctx, before.personId)
  else if (isRoleNew) await endOtherSessions(ctx, before.personId, ownSession(ctx, before.personId))
  const agent = await findAgent(ctx, before.personId)
  if (agent === null) throw agentUnknown()
  await recordAgent(ctx, before, agent)
  await auditChange(ctx, before, agent)
  return { agent, isRoleNew }
}

const ownSession = (ctx: Ctx, personId: string): string | null =>
  ctx.actor.kind === 'agent' && ctx.actor.personId === personId && ctx.actor.via.kind === 'session'
    ? ctx.actor.via.id
    : null

async function auditChange(ctx: Ctx, before: AgentRow, after: AgentRow): Promise<void> {
  const about = { objectType: 'agent', objectId: after.personId }
  const rights = (agent: AgentRow) => ({
    role: agent.role,
    managesTeamIds: agent.managesTeamIds,
    needsRelease: agent.needsRelease,
  })
  if (JSON.stringify(rights(before)) !== JSON.stringify(rights(after)))
    await writeAudit(ctx, {
      act: 'agent.roleChanged',
      ...about,
      data: { before: rights(before), after: rights(after) },
    })
  if (before.isActive !== after.isActive)
    await writeAudit(ctx, { act: after.isActive ? 'agent.activated' : 'agent.deactivated', ...about })
}
