import type { Message } from '@foyer/contract/messages'
import { decodeCursor, encodeCursor } from '../../platform/http'
import type { Ctx } from '../context'
import { messageUnknown, ticketUnknown } from './errors'
import { type PageStart, viewMessage, viewMessages } from './message-view-store'
import { presentMessage } from './present-message'

/** Oldest first; with `newest` the last page first, its items still oldest first. One statement a page. */
export async function listMessages(
  ctx: Ctx,
  ref: string,
  page: { limit: number; cursor?: string | undefined; newest: boolean },
): Promise<{ items: Message[]; nextCursor: string | null }> {
  const scope = `messages ${ref} ${page.newest}`
  const rows = await viewMessages(ctx, ref, {
    after: readStart(ctx, scope, page.cursor),
    limit: page.limit + 1,
    isNewest: page.newest,
  })
  if (rows === null) throw ticketUnknown()
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  const nextCursor =
    rows.length > page.limit && last !== undefined
      ? encodeCursor(ctx.house.keys, scope, [last.createdAt, last.id])
      : null
  const items = shown.map(presentMessage)
  return { items: page.newest ? items.reverse() : items, nextCursor }
}

/** A message this transaction has read or written, as it now is. */
export async function showMessage(ctx: Ctx, { id }: { id: string }): Promise<Message> {
  const row = await viewMessage(ctx, id)
  if (row === null) throw messageUnknown()
  return presentMessage(row)
}

function readStart(ctx: Ctx, scope: string, cursor: string | undefined): PageStart {
  if (cursor === undefined) return null
  const [createdAt, id] = decodeCursor(ctx.house.keys, scope, cursor)
  return { createdAt: String(createdAt), id: String(id) }
}
