import type { InboundMail } from '@foyer/contract/mail'
import type { Ctx } from '../../core/context'
import { decodeCursor, encodeCursor } from '../../platform/http'
import { type InboundFilter, inboundMailsPage } from './inbound-list-store'
import { presentInboundMail } from './present-inbound-mail'

export async function listInboundMails(
  ctx: Ctx,
  query: InboundFilter & { limit: number; cursor?: string | undefined },
): Promise<{ items: InboundMail[]; nextCursor: string | null }> {
  const { limit, cursor, ...filter } = query
  const scope = `inbound-mails ${JSON.stringify(filter)}`
  const [receivedAt, id] = cursor === undefined ? [] : decodeCursor(ctx.house.keys, scope, cursor)
  const before = cursor === undefined ? null : { receivedAt: String(receivedAt), id: String(id) }
  const rows = await inboundMailsPage(ctx, filter, { before, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const hasMore = rows.length > limit && last !== undefined
  return {
    items: shown.map(presentInboundMail),
    nextCursor: hasMore ? encodeCursor(ctx.house.keys, scope, [last.receivedAt.toISOString(), last.id]) : null,
  }
}
