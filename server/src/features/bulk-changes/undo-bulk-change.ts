import type { BulkChange } from '@foyer/contract/bulk-changes'
import { seatOf } from '../../core/access'
import type { Ctx } from '../../core/context'
import { takeBackSolution } from '../../core/tickets'
import type { Accepted } from '../../platform/http'
import { newId } from '../../platform/ids'
import { findBulk, insertBulk, lockBulk, updateBulk } from './bulk-store'
import { mostNamed } from './create-bulk-change'
import { bulkCannotUndo, bulkUnknown } from './errors'
import { assertYoung } from './is-young'
import { ReplyToMany } from './reply-to-many'
import { addChanged } from './row-store'
import { startBulk } from './start-bulk'

/** Takes a change back as an act of its own, by the rights of whoever asks. One that still runs ends first. */
export async function undoBulkChange(ctx: Ctx, id: string): Promise<BulkChange | Accepted<BulkChange>> {
  const undone = await lockBulk(ctx, id)
  if (undone === null) throw bulkUnknown()
  assertYoung(ctx, undone)
  const shown = await findBulk(ctx, id)
  if (undone.undoesId !== null || shown?.undoneById !== null) throw bulkCannotUndo()
  if (undone.state === 'running') await updateBulk(ctx, undone.id, { state: 'cancelled', finishedAt: ctx.now })
  const undo = await insertBulk(ctx, {
    id: newId(ctx.now),
    agentId: seatOf(ctx.actor).personId,
    undoesId: undone.id,
    actions: JSON.stringify(undone.actions),
    query: undone.query,
    state: 'running',
    createdAt: ctx.now,
    touchedAt: ctx.now,
  })
  const total = await addChanged(ctx, undo.id, undone.id)
  if (undone.reply !== null) await takeBackSolution(ctx, ReplyToMany.parse(undone.reply).incidentId, undone.id)
  return startBulk(ctx, await updateBulk(ctx, undo.id, { total }), { mostHere: mostNamed })
}
