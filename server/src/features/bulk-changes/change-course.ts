import type { BulkChange } from '@foyer/contract/bulk-changes'
import type { Ctx } from '../../core/context'
import type { Accepted } from '../../platform/http'
import { lockBulk, updateBulk } from './bulk-store'
import { mostNamed } from './create-bulk-change'
import { bulkRunning, bulkUnknown } from './errors'
import { assertYoung } from './is-young'
import { showBulk } from './present'
import { waitAgain } from './row-store'
import { startBulk } from './start-bulk'
import { tellScreens } from './work-on'

/** The batch at work is finished first; asked twice it stays as it is. */
export async function cancelBulkChange(ctx: Ctx, id: string): Promise<BulkChange> {
  const bulk = await lockBulk(ctx, id)
  if (bulk === null) throw bulkUnknown()
  if (bulk.state === 'running')
    tellScreens(ctx, await updateBulk(ctx, bulk.id, { state: 'cancelled', finishedAt: ctx.now }))
  return showBulk(ctx, bulk.id)
}

/** What was refused, and what a cancelled one left, has its turn (again), in the same act. */
export async function retryBulkChange(
  ctx: Ctx,
  id: string,
  { isForced }: { isForced: boolean },
): Promise<BulkChange | Accepted<BulkChange>> {
  const bulk = await lockBulk(ctx, id)
  if (bulk === null) throw bulkUnknown()
  assertYoung(ctx, bulk)
  if (bulk.state === 'running') throw bulkRunning()
  await waitAgain(ctx, bulk.id)
  const again = await updateBulk(ctx, bulk.id, { state: 'running', refused: 0, finishedAt: null, isForced })
  return startBulk(ctx, again, { mostHere: mostNamed })
}
