import type { Agent } from '@foyer/contract/agents'
import type { Team } from '@foyer/contract/desk'
import { reachOf } from '../access'
import type { Actor } from '../context'
import { type AgentRow, hasSecondFactor } from './agent'
import type { TeamRow } from './team-store'

/** Whose account lacks a second factor is told only to those who can act on it, and to themselves. */
export function presentAgent(row: AgentRow, viewer: Actor): Agent {
  const isManaging = viewer.kind === 'agent' && reachOf(viewer.role, 'agent.write') !== 'never'
  const isOwn = viewer.kind === 'agent' && viewer.personId === row.personId
  return {
    id: row.personId,
    version: row.version,
    name: row.name,
    email: row.email,
    role: row.role,
    managesTeamIds: managedTeams(row),
    teamIds: row.teamIds,
    isActive: row.isActive,
    needsRelease: row.needsRelease,
    isInvited: row.joinedAt === null,
    hasSecondFactor: (isManaging || isOwn) && hasSecondFactor(row),
    createdAt: row.createdAt.toISOString(),
  }
}

/** null is everything, as admins have it; who is no manager leads nothing. */
export const managedTeams = (row: Pick<AgentRow, 'role' | 'managesTeamIds'>): string[] | null =>
  row.role === 'admin' ? null : row.role === 'manager' ? row.managesTeamIds : []

export const presentTeam = (row: TeamRow): Team => ({
  id: row.id,
  version: row.version,
  name: row.name,
  tier: row.tier,
  memberIds: row.memberIds,
})
