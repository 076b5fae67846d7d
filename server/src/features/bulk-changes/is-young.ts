import type { Ctx } from '../../core/context'
import type { BulkRow } from './bulk-store'
import { bulkTooOld } from './errors'

const keptMs = 30 * 24 * 60 * 60 * 1000

/** What was done longer ago is history (interface.md 3.2). */
export function assertYoung(ctx: Ctx, bulk: BulkRow): void {
  if (ctx.now.getTime() - bulk.createdAt.getTime() > keptMs) throw bulkTooOld()
}
