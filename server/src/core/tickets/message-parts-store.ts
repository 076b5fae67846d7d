import { sql } from 'kysely'
import type { Ctx } from '../context'

export type AttachmentPart = {
  id: string
  messageId: string | null
  name: string
  contentType: string
  size: number
  isInline: boolean
  contentId: string | null
}
export type DeliveryPart = {
  id: string
  messageId: string | null
  state: string
  heldReason: string | null
  lastResponse: string | null
  attempts: number
  createdAt: Date
  acceptedAt: Date | null
}
export type MessageParts = {
  attachments: ReadonlyMap<string, AttachmentPart[]>
  deliveries: ReadonlyMap<string, DeliveryPart>
}

/** What hangs on the messages of a page whose ticket was read through the predicate. */
export async function attachmentsAndDeliveries(ctx: Ctx, messageIds: readonly string[]): Promise<MessageParts> {
  if (messageIds.length === 0) return { attachments: new Map(), deliveries: new Map() }
  const ids = sql`any(${[...messageIds]}::uuid[])`
  const found = await sql<{ attachments: AttachmentPart[]; deliveries: DeliveryRow[] }>`select
      coalesce((select json_agg(json_build_object('id', id, 'messageId', message_id, 'name', name, 'contentType', content_type,
        'size', size, 'isInline', is_inline, 'contentId', content_id) order by created_at, id)
        from attachments where message_id = ${ids}), '[]') as attachments,
      coalesce((select json_agg(json_build_object('id', id, 'messageId', message_id, 'state', state, 'heldReason', held_reason,
        'lastResponse', last_response, 'attempts', attempts, 'createdAt', created_at, 'acceptedAt', accepted_at)
        order by created_at) from deliveries where message_id = ${ids}), '[]') as deliveries`.execute(ctx.db)
  const { attachments = [], deliveries = [] } = found.rows[0] ?? {}
  return {
    attachments: group(attachments),
    deliveries: new Map(deliveries.map((one) => [one.messageId ?? '', datesOf(one)])),
  }
}

/** JSON has no dates. */
type DeliveryRow = Omit<DeliveryPart, 'createdAt' | 'acceptedAt'> & { createdAt: string; acceptedAt: string | null }
const datesOf = (row: DeliveryRow): DeliveryPart => ({
  ...row,
  createdAt: new Date(row.createdAt),
  acceptedAt: row.acceptedAt === null ? null : new Date(row.acceptedAt),
})

function group(attachments: readonly AttachmentPart[]): Map<string, AttachmentPart[]> {
  const groups = new Map<string, AttachmentPart[]>()
  for (const one of attachments) {
    const key = one.messageId ?? ''
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return groups
}
