import { type SqlBool, sql } from 'kysely'
import type { Ctx } from '../../core/context'
import { messageIdHash } from '../../core/tickets'
import { readId } from '../../platform/ids'
import { managedMailboxes } from './managed-mailboxes-store'

export type InboundFilter = {
  state?: string | undefined
  reason?: string | undefined
  mailboxId?: string | undefined
  held?: boolean | undefined
  isFromSpamFolder?: boolean | undefined
  ticketId?: string | undefined
  messageIdHeader?: string | undefined
  query?: string | undefined
}

const searchedRows = 20_000

const select = (ctx: Ctx) =>
  ctx.db
    .selectFrom('inboundMails')
    .leftJoin('tickets', 'tickets.id', 'inboundMails.ticketId')
    .leftJoin('messages', 'messages.id', 'inboundMails.messageId')
    .selectAll('inboundMails')
    .select(['tickets.number as ticketNumber', 'messages.isHeld'])
    .where(managedMailboxes(ctx.actor))

export type ShownMail = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>

export async function findInboundMail(ctx: Ctx, id: string): Promise<ShownMail | null> {
  const known = readId(id)
  if (known === null) return null
  return (await select(ctx).where('inboundMails.id', '=', known).executeTakeFirst()) ?? null
}

/** Newest first, from below `before`. */
export function inboundMailsPage(
  ctx: Ctx,
  filter: InboundFilter,
  page: { before: { receivedAt: string; id: string } | null; limit: number },
): Promise<ShownMail[]> {
  let query = filtered(ctx, filter)
  if (page.before !== null) {
    const { receivedAt, id } = page.before
    query = query.where(
      sql<SqlBool>`(inbound_mails.received_at, inbound_mails.id) < (${receivedAt}::timestamptz, ${id}::uuid)`,
    )
  }
  return query.orderBy('inboundMails.receivedAt', 'desc').orderBy('inboundMails.id', 'desc').limit(page.limit).execute()
}

function filtered(ctx: Ctx, filter: InboundFilter) {
  let query = select(ctx)
  if (filter.state !== undefined) query = query.where('inboundMails.state', '=', filter.state)
  if (filter.reason !== undefined) query = query.where('inboundMails.reason', '=', filter.reason)
  if (filter.mailboxId !== undefined) query = query.where('inboundMails.mailboxId', '=', filter.mailboxId)
  if (filter.ticketId !== undefined) query = query.where('inboundMails.ticketId', '=', filter.ticketId)
  if (filter.held === true) query = query.where(isHeld)
  if (filter.held === false) query = query.where(sql<SqlBool>`not coalesce(messages.is_held, false)`)
  if (filter.isFromSpamFolder !== undefined)
    query = query.where('inboundMails.isFromSpamFolder', '=', filter.isFromSpamFolder)
  if (filter.messageIdHeader !== undefined) query = query.where(hasMessageId(filter.messageIdHeader))
  if (filter.query !== undefined) query = query.where(says(filter.query))
  return query
}

const mostCounted = 1_000

export async function countInbound(ctx: Ctx, filter: InboundFilter): Promise<number> {
  const { count } = await ctx.db
    .selectFrom(filtered(ctx, filter).clearSelect().select('inboundMails.id').limit(mostCounted).as('found'))
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** By way of the tickets that have something held: there are few of them. */
const isHeld = sql<SqlBool>`inbound_mails.message_id in (
  select m.id from tickets t join messages m on m.ticket_id = t.id where t.held_count > 0 and m.is_held)`

/** Processed ones by the table where ids lead, the others by their own row. */
const hasMessageId = (header: string) => {
  const id = `<${header.trim().replace(/^<|>$/g, '')}>`
  return sql<SqlBool>`inbound_mails.id in (
    select i.id from message_ids k join inbound_mails i on i.message_id = k.message_id where k.id_hash = ${messageIdHash(id)}
    union
    select i.id from inbound_mails i where i.state <> 'processed' and i.message_id_header = ${id})`
}

/** Words of subject, sender or receivers, among the newest mails. */
const says = (words: string) => {
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  return sql<SqlBool>`inbound_mails.id in (
    select recent.id from (select id, subject, from_address, envelope_to from inbound_mails
      order by received_at desc, id desc limit ${searchedRows}) recent
    where recent.subject ilike ${pattern} or recent.from_address ->> 'address' ilike ${pattern}
      or recent.from_address ->> 'name' ilike ${pattern} or array_to_string(recent.envelope_to, ' ') ilike ${pattern})`
}

/** The state alone, for whoever waits. */
export async function isProcessed(ctx: Ctx, id: string): Promise<boolean> {
  const row = await ctx.db.selectFrom('inboundMails').select('state').where('id', '=', id).executeTakeFirst()
  return row !== undefined && row.state !== 'received'
}
