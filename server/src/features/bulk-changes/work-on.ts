import { changeToActions } from '@foyer/contract/actions'
import { BulkActions } from '@foyer/contract/bulk-changes'
import type { Ctx } from '../../core/context'
import { answerTickets, changeTickets, mergeTickets, type TicketOutcome, undoTickets } from '../../core/tickets'
import { type BulkRow, updateBulk } from './bulk-store'
import { ReplyToMany } from './reply-to-many'
import { noteOutcomes, takeWaiting, type WaitingRow } from './row-store'

/** Above so many, agents are told of none of them, and screens of all at once. */
const fewest = 20

/** Does the next tickets of a locked change in the name of `ctx.actor`: one transaction, so each is done exactly once. */
export async function workOn(ctx: Ctx, bulk: BulkRow, most: number): Promise<BulkRow> {
  const rows = await takeWaiting(ctx, bulk, most)
  const isAmongMany = bulk.total > fewest
  const outcomes = await carryOut(ctx.as(ctx.actor, { isAmongMany }), bulk, rows)
  await noteOutcomes(ctx, bulk.id, outcomes)
  const refused = outcomes.filter((one) => 'refusedCode' in one).length
  const isLast = bulk.changed + bulk.refused + outcomes.length >= bulk.total
  return updateBulk(ctx, bulk.id, {
    changed: bulk.changed + outcomes.length - refused,
    refused: bulk.refused + refused,
    ...(isLast && { state: 'finished', finishedAt: ctx.now }),
  })
}

function carryOut(ctx: Ctx, bulk: BulkRow, rows: readonly WaitingRow[]): Promise<TicketOutcome[]> {
  if (bulk.undoesId !== null) return undoTickets(ctx, rows, { isForced: bulk.isForced })
  const ids = rows.map(({ ticketId }) => ticketId)
  if (bulk.reply !== null) {
    const { html, status, asOf } = ReplyToMany.parse(bulk.reply)
    return answerTickets(ctx, ids, { html, status, asOf: new Date(asOf) })
  }
  const { isDeleted, macroId, mergeInto, ...change } = BulkActions.parse(bulk.actions)
  if (mergeInto !== undefined) return mergeTickets(ctx, ids, mergeInto)
  return changeTickets(ctx, ids, { actions: changeToActions(change), isDeleted, macroId })
}

/** Screens that show tickets ask again; those of whoever does it look at how far it is. */
export function tellScreens(ctx: Ctx, bulk: BulkRow): void {
  ctx.announce({ kind: 'bulkChange', id: bulk.agentId, version: 0 })
  if (bulk.total > fewest) ctx.announce({ kind: 'tickets', id: bulk.id, version: bulk.changed })
}
