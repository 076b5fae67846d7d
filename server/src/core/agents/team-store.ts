import { type Selectable, sql } from 'kysely'
import type { DB } from '../../platform/db'
import type { Ctx } from '../context'

export type TeamRow = Selectable<DB['teams']> & { memberIds: string[] }

const select = (ctx: Ctx) =>
  ctx.db
    .selectFrom('teams as team')
    .selectAll('team')
    .select(
      sql<string[]>`array(select agent_id from team_members where team_id = team.id order by agent_id)`.as('memberIds'),
    )

export const findTeams = (ctx: Ctx): Promise<TeamRow[]> =>
  select(ctx).orderBy('team.tier').orderBy(sql`lower(team.name)`).execute()

export async function lockTeam(ctx: Ctx, id: string): Promise<TeamRow | null> {
  return (await select(ctx).where('team.id', '=', id).forUpdate('team').executeTakeFirst()) ?? null
}

/** The ids among these that are no team's. */
export async function findMissingTeams(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await ctx.db.selectFrom('teams').select('id').where('id', 'in', ids).execute()
  const known = new Set(rows.map((row) => row.id))
  return ids.filter((id) => !known.has(id))
}

export async function insertTeam(ctx: Ctx, team: { id: string; name: string; tier: number }): Promise<TeamRow> {
  const row = await ctx.db
    .insertInto('teams')
    .values({ ...team, createdAt: ctx.now })
    .returningAll()
    .executeTakeFirstOrThrow()
  return { ...row, memberIds: [] }
}

/** Without values it only counts the version up: membership is part of the team. */
export async function updateTeam(ctx: Ctx, team: TeamRow, set: { name?: string; tier?: number }): Promise<TeamRow> {
  const row = await ctx.db
    .updateTable('teams')
    .set({ ...set, version: team.version + 1 })
    .where('id', '=', team.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return { ...row, memberIds: team.memberIds }
}

export async function deleteTeamRow(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.deleteFrom('teams').where('id', '=', id).execute()
}

export async function findTeamUses(ctx: Ctx, id: string): Promise<{ tickets: boolean; mailboxes: boolean }> {
  const found = await sql<{ tickets: boolean; mailboxes: boolean }>`
    select exists (select from tickets where team_id = ${id}) as tickets,
      exists (select from mailboxes where team_id = ${id})
        or exists (select from mailbox_grants where team_id = ${id}) as mailboxes`.execute(ctx.db)
  return found.rows[0] ?? { tickets: false, mailboxes: false }
}

/** Whether members of this team see a restricted mailbox by it. */
export async function opensRestricted(ctx: Ctx, teamId: string): Promise<boolean> {
  const found = await ctx.db
    .selectFrom('mailboxGrants as held')
    .innerJoin('mailboxes as mailbox', 'mailbox.id', 'held.mailboxId')
    .select('mailbox.id')
    .where('held.teamId', '=', teamId)
    .where('mailbox.isRestricted', '=', true)
    .executeTakeFirst()
  return found !== undefined
}

export async function addTeamMembers(ctx: Ctx, pairs: readonly { teamId: string; agentId: string }[]): Promise<void> {
  if (pairs.length === 0) return
  await ctx.db
    .insertInto('teamMembers')
    .values(pairs)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function removeTeamMembers(ctx: Ctx, teamId: string, agentIds: readonly string[]): Promise<void> {
  if (agentIds.length === 0) return
  await ctx.db.deleteFrom('teamMembers').where('teamId', '=', teamId).where('agentId', 'in', agentIds).execute()
}

/** Agents whose reach changed with a team count a version: what they may see is asked anew. */
export function countAgentsUp(ctx: Ctx, ids: readonly string[]): Promise<{ personId: string; version: number }[]> {
  if (ids.length === 0) return Promise.resolve([])
  return ctx.db
    .updateTable('agents')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('personId', 'in', ids)
    .returning(['personId', 'version'])
    .execute()
}

/** Nobody leads a team that is gone; whoever led only this one leads none, never everything. */
export async function withdrawLeads(ctx: Ctx, teamId: string): Promise<string[]> {
  const rows = await ctx.db
    .updateTable('agents')
    .set({ managesTeamIds: sql<string[]>`array_remove(manages_team_ids, ${teamId}::uuid)` })
    .where(sql<boolean>`${teamId}::uuid = any(manages_team_ids)`)
    .returning('personId')
    .execute()
  return rows.map((row) => row.personId)
}
