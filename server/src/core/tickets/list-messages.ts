import type { Message } from '@foyer/contract/messages'
import { decodeCursor, encodeCursor } from '../../platform/http'
import type { Ctx } from '../context'
import { attachmentsAndDeliveries } from './message-parts-store'
import { type MessageRow, messagesPage, type PageStart } from './message-store'
import { presentMessage } from './present-message'
import { findTicket } from './ticket-store'

/** Oldest first; with `newest` the last page first, its items still oldest first. At most four statements a page. */
export async function listMessages(
  ctx: Ctx,
  ref: string,
  page: { limit: number; cursor?: string | undefined; newest: boolean },
): Promise<{ items: Message[]; nextCursor: string | null }> {
  const ticket = await findTicket(ctx, ref)
  const scope = `messages ${ticket.id} ${page.newest}`
  const rows = await messagesPage(ctx, ticket.id, {
    after: readStart(ctx, scope, page.cursor),
    limit: page.limit + 1,
    isNewest: page.newest,
  })
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  const nextCursor =
    rows.length > page.limit && last !== undefined
      ? encodeCursor(ctx.house.keys, scope, [last.createdAt.toISOString(), last.id])
      : null
  const items = await showMessages(ctx, shown)
  return { items: page.newest ? items.reverse() : items, nextCursor }
}

/** Rows with their attachments and deliveries: one batched statement each. */
export async function showMessages(ctx: Ctx, rows: readonly MessageRow[]): Promise<Message[]> {
  const parts = await attachmentsAndDeliveries(
    ctx,
    rows.map((row) => row.id),
  )
  return rows.map((row) => presentMessage(row, parts))
}

function readStart(ctx: Ctx, scope: string, cursor: string | undefined): PageStart {
  if (cursor === undefined) return null
  const [createdAt, id] = decodeCursor(ctx.house.keys, scope, cursor)
  return { createdAt: String(createdAt), id: String(id) }
}
