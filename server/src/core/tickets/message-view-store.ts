import { type RawBuilder, sql } from 'kysely'
import { visibleTickets } from '../access'
import type { Ctx } from '../context'
import type { MessageRow } from './message-store'
import { type TrustPart, trustOfPage } from './message-trust-store'
import { visibleTicket } from './ticket-store'

/** What a message shows; neither what it is searched by nor its blind copies. */
const columns = [
  ...(['id', 'ticketId', 'direction', 'visibility', 'channel', 'authorKind', 'authorId', 'authorName'] as const),
  ...(['authorEmail', 'subject', 'html', 'text', 'visibleHtml', 'visibleText', 'isQuoted', 'fromAddress'] as const),
  ...(['toAddresses', 'ccAddresses', 'replyTo', 'messageIdHeader', 'autoKind', 'isBounce', 'isHeld'] as const),
  ...(['heldReason', 'isUnproven', 'language', 'estimatedHeight', 'inboundMailId', 'sanitizerVersion'] as const),
  'sideConversationId',
  'releaseAt',
  'hold',
] as const

export type AttachmentPart = {
  id: string
  messageId: string
  name: string
  contentType: string
  size: number
  isInline: boolean
  contentId: string | null
}
export type DeliveryPart = {
  id: string
  messageId: string
  state: string
  heldReason: string | null
  lastResponse: string | null
  attempts: number
  createdAt: string
  acceptedAt: string | null
}
/** A message with what hangs on it. JSON has no dates: times are texts. */
export type MessageView = Omit<Pick<MessageRow, (typeof columns)[number]>, 'releaseAt'> & {
  releaseAt: string | null
  createdAt: string
  attachments: AttachmentPart[]
  delivery: DeliveryPart | null
  trust: TrustPart | null
  mergedFrom: { id: string; number: number } | null
}

export type PageStart = { createdAt: string; id: string } | null

/**
 * A page of the messages of a ticket the actor may see, with keyset paging in either direction (`isNewest` walks back in
 * time); null where there is no such ticket.
 */
export async function viewMessages(
  ctx: Ctx,
  ref: string,
  { after, limit, isNewest }: { after: PageStart; limit: number; isNewest: boolean },
): Promise<MessageView[] | null> {
  const order = isNewest ? sql`desc` : sql`asc`
  const behind = isNewest ? sql`<` : sql`>`
  const rest =
    after === null ? sql`` : sql`and (created_at, id) ${behind} (${after.createdAt}::timestamptz, ${after.id}::uuid)`
  const found = await view(ctx, {
    ticket: sql`select tickets.id from tickets where ${visibleTicket(ctx, ref)}`,
    rows: sql`where ticket_id = (select id from ticket) ${rest}
      order by created_at ${order}, id ${order} limit ${limit}`,
  })
  return found.ticketId === null ? null : found.messages
}

/** A message this transaction has read or written, as it now is. */
export async function viewMessage(ctx: Ctx, id: string): Promise<MessageView | null> {
  const found = await view(ctx, { ticket: sql`select ${id}::uuid as id`, rows: sql`where id = ${id}` })
  return found.messages[0] ?? null
}

type Found = { ticketId: string | null; messages: Omit<MessageView, 'attachments' | 'delivery' | 'trust'>[] } & {
  attachments: AttachmentPart[]
  deliveries: DeliveryPart[]
  trust: TrustPart[]
}

const shown = sql.raw(columns.map((one) => `messages.${snake(one)} as "${one}"`).join(', '))
function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** The ticket it is at home on, where that was merged into this one and the actor may see it. */
const mergedFrom = (ctx: Ctx) => sql`(select json_build_object('id', tickets.id, 'number', tickets.number) from tickets
  where tickets.id = messages.home_id and ${visibleTickets(ctx.actor)})`

async function view(
  ctx: Ctx,
  { ticket, rows }: { ticket: RawBuilder<unknown>; rows: RawBuilder<unknown> },
): Promise<{ ticketId: string | null; messages: MessageView[] }> {
  const isHere = sql`message_id = any(array(select id from page))`
  const { rows: found } = await sql<Found>`
    with ticket as materialized (${ticket}),
      page as materialized (select ${shown}, created_at as "createdAt", ${mergedFrom(ctx)} as "mergedFrom" from messages ${rows})
    select (select id from ticket) as ticket_id, (select coalesce(json_agg(page), '[]') from page) as messages,
      (select coalesce(json_agg(json_build_object('id', id, 'messageId', message_id, 'name', name, 'contentType', content_type,
        'size', size, 'isInline', is_inline, 'contentId', content_id) order by created_at, id), '[]')
        from attachments where ${isHere}) as attachments,
      (select coalesce(json_agg(json_build_object('id', id, 'messageId', message_id, 'state', state, 'heldReason', held_reason,
        'lastResponse', last_response, 'attempts', attempts, 'createdAt', created_at, 'acceptedAt', accepted_at)
        order by created_at), '[]') from deliveries where ${isHere}) as deliveries, ${trustOfPage} as trust`.execute(
    ctx.db,
  )
  const { ticketId = null, messages = [], attachments = [], deliveries = [], trust = [] } = found[0] ?? {}
  return {
    ticketId,
    messages: messages.map((message) => ({
      ...message,
      attachments: attachments.filter((one) => one.messageId === message.id),
      trust: trust.find((one) => one.messageId === message.id) ?? null,
      delivery: shownDelivery(deliveries.filter((one) => one.messageId === message.id)),
    })),
  }
}

/** Of a message sent to another address later the newest one counts, unless an older still fails somebody. */
const shownDelivery = (deliveries: readonly DeliveryPart[]): DeliveryPart | null =>
  deliveries.findLast((one) => one.state === 'failed' || one.state === 'bounced') ?? deliveries.at(-1) ?? null
