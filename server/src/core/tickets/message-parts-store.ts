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
  const ids = sql<string>`any(${[...messageIds]}::uuid[])`
  const attachments = await ctx.db
    .selectFrom('attachments')
    .select(['id', 'messageId', 'name', 'contentType', 'size', 'isInline', 'contentId'])
    .where('messageId', '=', ids)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  const deliveries = await ctx.db
    .selectFrom('deliveries')
    .select(['id', 'messageId', 'state', 'heldReason', 'lastResponse', 'attempts', 'createdAt', 'acceptedAt'])
    .where('messageId', '=', ids)
    .orderBy('createdAt')
    .execute()
  return { attachments: group(attachments), deliveries: new Map(deliveries.map((one) => [one.messageId ?? '', one])) }
}

function group(attachments: readonly AttachmentPart[]): Map<string, AttachmentPart[]> {
  const groups = new Map<string, AttachmentPart[]>()
  for (const one of attachments) {
    const key = one.messageId ?? ''
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return groups
}
