import type { BulkChange } from '@foyer/contract/bulk-changes'
import { seatOf } from '../../core/access'
import type { Ctx } from '../../core/context'
import { decodeCursor, encodeCursor } from '../../platform/http'
import { bulksPage } from './bulk-store'
import { presentBulk, showBulk } from './present'
import { type RefusedRow, refusedPage } from './row-store'

type Asked = { limit: number; cursor?: string | undefined }
type Page<Item> = { items: Item[]; nextCursor: string | null }

/** Newest first. */
export async function listBulkChanges(
  ctx: Ctx,
  asked: Asked & { state?: 'running' | undefined },
): Promise<Page<BulkChange>> {
  const { limit, cursor, state } = asked
  const scope = `bulk-changes ${seatOf(ctx.actor).personId} ${state ?? ''}`
  const [createdAt, id] = cursor === undefined ? [] : decodeCursor(ctx.house.keys, scope, cursor)
  const before = createdAt === undefined ? null : { createdAt: String(createdAt), id: String(id) }
  const rows = await bulksPage(ctx, { isRunning: state === 'running', before, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const hasMore = rows.length > limit && last !== undefined
  return {
    items: shown.map(presentBulk),
    nextCursor: hasMore ? encodeCursor(ctx.house.keys, scope, [last.createdAt.toISOString(), last.id]) : null,
  }
}

export async function listRefused(ctx: Ctx, id: string, { limit, cursor }: Asked): Promise<Page<RefusedRow>> {
  const bulk = await showBulk(ctx, id)
  const scope = `refused ${bulk.id}`
  const [after] = cursor === undefined ? [] : decodeCursor(ctx.house.keys, scope, cursor)
  const rows = await refusedPage(ctx, bulk.id, { after: after === undefined ? null : String(after), limit: limit + 1 })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const hasMore = rows.length > limit && last !== undefined
  return { items: shown, nextCursor: hasMore ? encodeCursor(ctx.house.keys, scope, [last.id]) : null }
}
