import type { BulkChange } from '@foyer/contract/bulk-changes'
import type { Ctx } from '../../core/context'
import { findBulk, type ShownBulk } from './bulk-store'
import { bulkUnknown } from './errors'

/** One as it now is. */
export async function showBulk(ctx: Ctx, id: string): Promise<BulkChange> {
  const found = await findBulk(ctx, id)
  if (found === null) throw bulkUnknown()
  return presentBulk(found)
}

export const presentBulk = (row: ShownBulk): BulkChange => ({
  id: row.id,
  state: row.state as BulkChange['state'],
  by: { id: row.agentId, name: row.byName },
  actions: row.actions as BulkChange['actions'],
  query: row.query,
  isAnswer: row.reply !== null,
  total: row.total,
  changed: row.changed,
  refused: row.refusedCodes,
  undoesId: row.undoesId,
  undoneById: row.undoneById,
  canUndo: row.undoesId === null && row.undoneById === null && row.changed > 0,
  createdAt: row.createdAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
})
