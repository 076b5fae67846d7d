import type { TicketEvent } from '@foyer/contract/ticket-events'
import { decodeCursor, encodeCursor } from '../../platform/http'
import type { Ctx } from '../context'
import { asRecord } from './as-record'
import { type EventRow, eventsPage, namesOf } from './event-store'
import { findTicket } from './ticket-store'
import { canUndo } from './undo-event'

/** The history, newest first, with the names its ids have now. */
export async function listEvents(
  ctx: Ctx,
  ref: string,
  page: { limit: number; cursor?: string | undefined },
): Promise<{ items: TicketEvent[]; nextCursor: string | null }> {
  const ticket = await findTicket(ctx, ref)
  const scope = `events ${ticket.id}`
  const before = page.cursor === undefined ? null : Number(decodeCursor(ctx.house.keys, scope, page.cursor)[0])
  const rows = await eventsPage(ctx, ticket.id, { before, limit: page.limit + 1 })
  const shown = rows.slice(0, page.limit)
  const names = await namesOf(ctx, shown.flatMap(idsIn))
  const last = shown.at(-1)
  return {
    items: shown.map((row) => present(row, names, ctx.now)),
    nextCursor:
      rows.length > page.limit && last !== undefined ? encodeCursor(ctx.house.keys, scope, [last.objectVersion]) : null,
  }
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g
const idsIn = (row: EventRow): string[] => [
  ...(JSON.stringify(row.data).match(uuid) ?? []),
  ...(row.actorId === null ? [] : [row.actorId]),
]

function present(row: EventRow, names: ReadonlyMap<string, string>, now: Date): TicketEvent {
  const ids = idsIn(row)
  return {
    id: row.id,
    type: row.type,
    at: row.at.toISOString(),
    actor: { kind: row.actorKind, id: row.actorId, name: row.actorId === null ? '' : (names.get(row.actorId) ?? '') },
    causeEventId: row.causeEventId,
    undoesEventId: row.undoesEventId,
    isUndone: row.isUndone,
    canUndo: canUndo(row, now),
    data: { ...asRecord(row.data), ...(row.personalData === null ? {} : { personal: row.personalData }) },
    names: Object.fromEntries(ids.flatMap((id) => (names.has(id) ? [[id, names.get(id) ?? '']] : []))),
  }
}
