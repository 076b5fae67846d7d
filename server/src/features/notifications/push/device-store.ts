import type { Selectable } from 'kysely'
import type { Ctx } from '../../../core/context'
import type { DB } from '../../../platform/db'

export type DeviceRow = Selectable<DB['pushDevices']>

/** Newest first. */
export const findDevices = (ctx: Ctx, agentId: string): Promise<DeviceRow[]> =>
  ctx.db.selectFrom('pushDevices').selectAll().where('agentId', '=', agentId).orderBy('id', 'desc').execute()

/** Of an agent with a seat. */
export async function findDevice(ctx: Ctx, id: string, agentId: string): Promise<DeviceRow | null> {
  const row = await ctx.db
    .selectFrom('pushDevices')
    .innerJoin('agents', 'agents.personId', 'pushDevices.agentId')
    .selectAll('pushDevices')
    .where('pushDevices.id', '=', id)
    .where('agents.personId', '=', agentId)
    .where('agents.isActive', '=', true)
    .executeTakeFirst()
  return row ?? null
}

type NewDevice = Pick<DeviceRow, 'id' | 'agentId' | 'sessionId' | 'endpoint' | 'p256dh' | 'auth' | 'userAgent'>

/** A browser has one subscription: whoever signs in there takes it over from whoever had it. */
export function saveDevice(ctx: Ctx, device: NewDevice): Promise<DeviceRow> {
  const { id, endpoint, ...rest } = device
  const fresh = { ...rest, createdAt: ctx.now, lastUsedAt: null, trouble: null, troubleStatus: null, troubleAt: null }
  return ctx.db
    .insertInto('pushDevices')
    .values({ id, endpoint, ...fresh })
    .onConflict((conflict) => conflict.column('endpoint').doUpdateSet(fresh))
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function deleteDevices(
  ctx: Ctx,
  which: { id: string; agentId?: string } | { endpoint: string },
): Promise<DeviceRow[]> {
  let query = ctx.db.deleteFrom('pushDevices')
  if ('endpoint' in which) query = query.where('endpoint', '=', which.endpoint)
  else query = query.where('id', '=', which.id)
  if ('agentId' in which && which.agentId !== undefined) query = query.where('agentId', '=', which.agentId)
  return query.returningAll().execute()
}

/** False where the agent has no such subscription. */
export async function moveToSession(
  ctx: Ctx,
  which: { agentId: string; endpoint: string; sessionId: string },
): Promise<boolean> {
  const { numUpdatedRows } = await ctx.db
    .updateTable('pushDevices')
    .set({ sessionId: which.sessionId })
    .where('agentId', '=', which.agentId)
    .where('endpoint', '=', which.endpoint)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function noteUse(ctx: Ctx, id: string): Promise<void> {
  const fine = { trouble: null, troubleStatus: null, troubleAt: null }
  await ctx.db
    .updateTable('pushDevices')
    .set({ lastUsedAt: ctx.now, ...fine })
    .where('id', '=', id)
    .execute()
}

export async function noteTrouble(
  ctx: Ctx,
  id: string,
  trouble: { code: string; status: number | null },
): Promise<void> {
  await ctx.db
    .updateTable('pushDevices')
    .set({ trouble: trouble.code, troubleStatus: trouble.status, troubleAt: ctx.now })
    .where('id', '=', id)
    .execute()
}
