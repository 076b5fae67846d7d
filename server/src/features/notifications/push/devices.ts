import { type addPushDevice as contractAdd, type PushDevice, PushTrouble } from '@foyer/contract/push'
import type { RouteInput } from '@foyer/contract/route'
import { seatOf } from '../../../core/access'
import type { Ctx, Seat } from '../../../core/context'
import { newId, readId } from '../../../platform/ids'
import { isUsable } from '../../../platform/push'
import { deviceUnknown, deviceUnusable, tooManyDevices } from '../errors'
import { pushAsMailed } from '../settings'
import { type DeviceRow, deleteDevices, findDevices, moveToSession, saveDevice } from './device-store'

const mostDevices = 20

export async function listDevices(ctx: Ctx): Promise<PushDevice[]> {
  const seat = seatOf(ctx.actor)
  return (await findDevices(ctx, seat.personId)).map((row) => present(row, seat))
}

/** Tells the agent's other windows too. Refuses keys that nothing can be written for. */
export async function addDevice(
  ctx: Ctx,
  given: RouteInput<typeof contractAdd>['body'],
  userAgent: string | null,
): Promise<PushDevice> {
  const seat = seatOf(ctx.actor)
  if (!isUsable(given.keys)) throw deviceUnusable()
  const before = await findDevices(ctx, seat.personId)
  if (before.length >= mostDevices && !before.some((one) => one.endpoint === given.endpoint)) throw tooManyDevices()
  const { endpoint, keys } = given
  const own = { agentId: seat.personId, sessionId: seat.via.id, userAgent: userAgent?.slice(0, 400) ?? null }
  const row = await saveDevice(ctx, { id: newId(ctx.now), endpoint, ...keys, ...own })
  if (before.length === 0) await pushAsMailed(ctx, seat.personId)
  announce(ctx, seat)
  return present(row, seat)
}

/**
 * A browser shows its subscription: it belongs to the session that is signed in there now. One of somebody else's ends, for
 * they are not there any more.
 */
export async function seeDevice(ctx: Ctx, endpoint: string): Promise<{ isKnown: boolean }> {
  const seat = seatOf(ctx.actor)
  const isKnown = await moveToSession(ctx, { agentId: seat.personId, sessionId: seat.via.id, endpoint })
  if (!isKnown) await deleteDevices(ctx, { endpoint })
  return { isKnown }
}

/** Somebody else's is as unknown as none. */
export async function removeDevice(ctx: Ctx, id: string): Promise<void> {
  const seat = seatOf(ctx.actor)
  const known = readId(id)
  const removed = known === null ? [] : await deleteDevices(ctx, { id: known, agentId: seat.personId })
  if (removed.length === 0) throw deviceUnknown()
  announce(ctx, seat)
}

const announce = (ctx: Ctx, { personId }: Seat): void =>
  ctx.announce({ kind: 'notification', id: personId, version: 0 })

const present = (row: DeviceRow, { via }: Seat): PushDevice => ({
  id: row.id,
  userAgent: row.userAgent,
  createdAt: row.createdAt.toISOString(),
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  trouble:
    row.trouble === null || row.troubleAt === null
      ? null
      : PushTrouble.parse({ code: row.trouble, status: row.troubleStatus, at: row.troubleAt.toISOString() }),
  isCurrent: row.sessionId === via.id,
})
