import type { Delivery } from '@foyer/contract/mail'
import type { Ctx } from '../../../core/context'
import { findTicket } from '../../../core/tickets'
import { decodeCursor, encodeCursor } from '../../../platform/http'
import { deliveryNotComposed, deliveryUnknown } from '../errors'
import { deliveriesPage, findShownDelivery, type ShownDelivery } from './delivery-list-store'
import { presentDelivery } from './present-delivery'

export async function readDelivery(ctx: Ctx, id: string): Promise<ShownDelivery> {
  const row = await findShownDelivery(ctx, id)
  if (row === null) throw deliveryUnknown()
  return row
}

/**
 * The bytes of a delivery. A mail with a link to a seat can be read here only while that is the only way to get at it:
 * captured, since nothing is sent yet.
 */
export async function bytesOf(ctx: Ctx, id: string): Promise<string> {
  const row = await readDelivery(ctx, id)
  if (row.rawSha256 === null || (row.kind === 'account' && row.state !== 'captured')) throw deliveryNotComposed()
  return row.rawSha256
}

export async function listDeliveries(
  ctx: Ctx,
  query: { state?: string | undefined; ticketId?: string | undefined; limit: number; cursor?: string | undefined },
): Promise<{ items: Delivery[]; nextCursor: string | null }> {
  const ticketId = query.ticketId === undefined ? undefined : (await findTicket(ctx, query.ticketId)).id
  const scope = `deliveries ${query.state ?? ''} ${ticketId ?? ''}`
  const [createdAt, id] = query.cursor === undefined ? [] : decodeCursor(ctx.house.keys, scope, query.cursor)
  const before = query.cursor === undefined ? null : { createdAt: String(createdAt), id: String(id) }
  const rows = await deliveriesPage(ctx, { state: query.state, ticketId }, { before, limit: query.limit + 1 })
  const shown = rows.slice(0, query.limit)
  const last = shown.at(-1)
  const hasMore = rows.length > query.limit && last !== undefined
  return {
    items: shown.map(presentDelivery),
    nextCursor: hasMore ? encodeCursor(ctx.house.keys, scope, [last.createdAt.toISOString(), last.id]) : null,
  }
}
