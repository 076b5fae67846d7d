import { type Insertable, sql, type Updateable } from 'kysely'
import type { DB } from '../../platform/db'
import type { Ctx, SeatRole } from '../context'
import type { AgentRow } from './agent'

const select = (ctx: Ctx) =>
  ctx.db
    .selectFrom('agents as agent')
    .innerJoin('persons as person', 'person.id', 'agent.personId')
    .selectAll('agent')
    .select(['person.name', 'person.email', 'person.locale', 'person.timeZone', sql<SeatRole>`agent.role`.as('role')])
    .select(
      sql<string[]>`array(select team_id from team_members where agent_id = agent.person_id order by team_id)`.as(
        'teamIds',
      ),
    )

/** Everybody with a seat, deactivated ones too, by name. */
export const findAgents = (ctx: Ctx): Promise<AgentRow[]> =>
  select(ctx).orderBy(sql`lower(person.name)`).orderBy('agent.personId').execute()

export async function findAgent(ctx: Ctx, id: string): Promise<AgentRow | null> {
  return (await select(ctx).where('agent.personId', '=', id).executeTakeFirst()) ?? null
}

/** The row's lock serialises two changes of one seat. */
export async function lockAgent(ctx: Ctx, id: string): Promise<AgentRow | null> {
  return (await select(ctx).where('agent.personId', '=', id).forUpdate('agent').executeTakeFirst()) ?? null
}

/**
 * The active seat an address signs in to: the first address alone, which only admins change, is the seat's. Reads the same
 * whether there is one or not.
 */
export async function findAgentByAddress(ctx: Ctx, addressKey: string): Promise<AgentRow | null> {
  const found = await select(ctx)
    .innerJoin('personAddresses as address', 'address.personId', 'agent.personId')
    .where('address.addressKey', '=', addressKey)
    .whereRef('address.address', '=', 'person.email')
    .where('agent.isActive', '=', true)
    .executeTakeFirst()
  return found ?? null
}

/** False where the person has a seat already. */
export async function insertAgent(ctx: Ctx, row: Insertable<DB['agents']>): Promise<boolean> {
  const inserted = await ctx.db
    .insertInto('agents')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('personId')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function updateAgent(ctx: Ctx, id: string, set: Omit<Updateable<DB['agents']>, 'version'>): Promise<void> {
  await ctx.db
    .updateTable('agents')
    .set((eb) => ({ ...set, version: eb('version', '+', 1) }))
    .where('personId', '=', id)
    .execute()
}

/** Admins who can sign in, locked: two who leave at once must not both count on the other. */
export async function lockAdmins(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('agents')
    .select('personId')
    .where('role', '=', 'admin')
    .where('isActive', '=', true)
    .where('joinedAt', 'is not', null)
    .orderBy('personId')
    .forUpdate()
    .execute()
  return rows.map((row) => row.personId)
}

/** The ids among these that are no active agent's. */
export async function findMissingAgents(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await ctx.db
    .selectFrom('agents')
    .select('personId')
    .where('personId', 'in', ids)
    .where('isActive', '=', true)
    .execute()
  const known = new Set(rows.map((row) => row.personId))
  return ids.filter((id) => !known.has(id))
}

/** True only for a step later than the last one taken: a code seen over a shoulder works no second time. */
export async function takeTotpStep(ctx: Ctx, id: string, step: number): Promise<boolean> {
  const taken = await ctx.db
    .updateTable('agents')
    .set({ totpLastStep: step })
    .where('personId', '=', id)
    .where((eb) => eb.or([eb('totpLastStep', 'is', null), eb('totpLastStep', '<', step)]))
    .returning('personId')
    .executeTakeFirst()
  return taken !== undefined
}

/** Takes one recovery code for good. */
export async function takeRecoveryCode(ctx: Ctx, id: string, hash: string): Promise<boolean> {
  const taken = await ctx.db
    .updateTable('agents')
    .set({ recoveryHashes: sql<string[]>`array_remove(recovery_hashes, ${hash})` })
    .where('personId', '=', id)
    .where(sql<boolean>`${hash} = any(recovery_hashes)`)
    .returning('personId')
    .executeTakeFirst()
  return taken !== undefined
}
