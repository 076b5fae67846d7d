import type { BulkChange } from '@foyer/contract/bulk-changes'
import type { Ctx } from '../../core/context'
import { Accepted } from '../../platform/http'
import { type BulkRow, countRunning } from './bulk-store'
import { bulkTooManyAtOnce } from './errors'
import { showBulk } from './present'
import { tellScreens, workOn } from './work-on'

export const runJob = 'bulk.run'
const mostAtOnce = 5

/** Few are done here and now; more become a job, and the answer is where it stands. */
export async function startBulk(
  ctx: Ctx,
  bulk: BulkRow,
  { mostHere }: { mostHere: number },
): Promise<BulkChange | Accepted<BulkChange>> {
  if (bulk.total <= mostHere) {
    tellScreens(ctx, await workOn(ctx, bulk, mostHere))
    return showBulk(ctx, bulk.id)
  }
  if ((await countRunning(ctx, bulk.agentId)) > mostAtOnce) throw bulkTooManyAtOnce(mostAtOnce)
  ctx.addJob({ name: runJob, payload: { id: bulk.id } })
  tellScreens(ctx, bulk)
  return new Accepted(await showBulk(ctx, bulk.id))
}
