import { setTimeout as sleep } from 'node:timers/promises'
import { loadSeat } from '../../core/access'
import type { Ctx, Open } from '../../core/context'
import { type BulkRow, lockBulk, updateBulk } from './bulk-store'
import { refuseWaiting } from './row-store'
import { tellScreens, workOn } from './work-on'

const batch = 100
/** Between batches: requests that wait for the same processor or row come first. */
const restMs = 10
const tellEveryMs = 1500

/**
 * Does a change to its end, batch by batch. Each batch locks the change and takes what is left, so it does not matter who
 * goes on after a crash, nor whether two do.
 */
export async function runBulk(open: Open, id: string): Promise<void> {
  let toldAt = 0
  for (;;) {
    const isTelling = Date.now() - toldAt > tellEveryMs
    if (isTelling) toldAt = Date.now()
    if (!(await open.transact((ctx) => runBatch(ctx, id, { isTelling })))) return
    await sleep(restMs)
  }
}

/** True while there is more to do. */
export async function runBatch(ctx: Ctx, id: string, { isTelling }: { isTelling: boolean }): Promise<boolean> {
  const bulk = await lockBulk(ctx, id)
  if (bulk === null || bulk.state !== 'running') return false
  const after = await doBatch(ctx, bulk)
  if (isTelling || after.state !== 'running') tellScreens(ctx, after)
  return after.state === 'running'
}

/** By the rights its agent has now. */
async function doBatch(ctx: Ctx, bulk: BulkRow): Promise<BulkRow> {
  const via = { kind: 'session' as const, id: bulk.id, authenticatedAt: bulk.createdAt }
  const seat = await loadSeat(ctx.db, bulk.agentId, via)
  if (seat !== null) return workOn(ctx.as(seat), bulk, batch)
  const refused = bulk.refused + (await refuseWaiting(ctx, bulk.id, 'access.forbidden'))
  return updateBulk(ctx, bulk.id, { refused, state: 'finished', finishedAt: ctx.now })
}
