import { sql } from 'kysely'
import type { TicketPlace } from '../../core/access'
import type { Ctx, SeatRole } from '../../core/context'
import { mostMerges } from '../../core/most-merges'
import type { LegacyKind } from './inbound/facts'
import type { LegacyKey } from './inbound/old-desk-keys'
import { legacyLists } from './old-desk-store'

/** Who wrote, which addresses are ours, and what came under the same Message-ID. */
export type SenderFacts = {
  sender: {
    id: string
    name: string
    email: string | null
    locale: string | null
    role: SeatRole | null
    isActive: boolean | null
    isUnreachable: boolean
  } | null
  ownAddresses: string[]
  doubles: {
    id: string
    mailboxId: string
    contentKey: string | null
    from: string | null
    at: string
    ticketId: string | null
    messageId: string | null
    sideConversationId: string | null
  }[]
}

export async function readSenderFacts(
  ctx: Ctx,
  asked: { inboundMailId: string; senderKey: string; messageIdHash: Buffer; mailboxIds: readonly string[] },
): Promise<SenderFacts> {
  const found = await sql<SenderFacts>`select
      (select json_build_object('id', p.id, 'name', p.name, 'email', p.email, 'locale', p.locale, 'role', a.role,
        'isActive', a.is_active, 'isUnreachable', k.is_unreachable) from person_addresses k join persons p on p.id = k.person_id
        left join agents a on a.person_id = p.id where k.address_key = ${asked.senderKey}) as sender,
      array(select address_key from mailbox_addresses) as own_addresses,
      coalesce((select json_agg(json_build_object('id', i.id, 'mailboxId', i.mailbox_id, 'contentKey',
        encode(i.content_key, 'hex'), 'from', i.from_address ->> 'address', 'at', i.received_at, 'ticketId', i.ticket_id,
        'messageId', i.message_id, 'sideConversationId',
        (select m.side_conversation_id from messages m where m.id = i.message_id))) from message_ids k join inbound_mails i on i.message_id = k.message_id
        where k.id_hash = ${asked.messageIdHash} and i.mailbox_id = any(${[...asked.mailboxIds]}::uuid[])
          and i.id <> ${asked.inboundMailId}), '[]') as doubles`.execute(ctx.db)
  return onlyRow(found.rows)
}

/** Whoever has the address is an agent, or asked something that was no spam. */
export async function isKnownSender(ctx: Ctx, senderKey: string): Promise<boolean> {
  const found = await sql<{
    isKnown: boolean
  }>`select exists (select from person_addresses k where k.address_key = ${senderKey}
      and (exists (select from agents a where a.person_id = k.person_id)
        or exists (select from tickets t where t.customer_id = k.person_id and t.status_category <> 'spam'))) as is_known`.execute(
    ctx.db,
  )
  return onlyRow(found.rows).isKnown
}

/** Everything a mail names or answers: our marks, stored ids, numbers, and the tickets behind them. */
export type NamedFacts = {
  refs: { id: string; ref: string; customerId: string }[]
  known: { hash: string; ticketId: string; sideConversationId: string | null; routes: boolean; at: string }[]
  sides: { id: string; ref: string; ticketId: string; personIds: string[] }[]
  numbered: { number: number; id: string }[]
  legacy: { kind: LegacyKind; value: string; ticketId: string }[]
  tickets: {
    namedId: string
    id: string
    brandId: string
    customerId: string
    lastMessageAt: string
    category: string
    isDeleted: boolean
    participants: { personId: string; standing: 'active' | 'pending' }[]
  }[]
  /** A mail it answers is here and was not read yet. */
  isAwaited: boolean
}
export const nothingNamed: NamedFacts = {
  refs: [],
  known: [],
  sides: [],
  numbered: [],
  legacy: [],
  tickets: [],
  isAwaited: false,
}

export type Named = {
  inboundMailId: string
  answeredHashes: readonly Buffer[]
  answeredIds: readonly string[]
  markRefs: readonly string[]
  numbers: readonly number[]
  legacyKeys: readonly LegacyKey[]
}

/** One statement for all of it, merges followed to their end. */
export async function readNamedFacts(ctx: Ctx, asked: Named): Promise<NamedFacts> {
  const found =
    await sql<NamedFacts>`with recursive refs as (select id, ref, customer_id from tickets where ref = any(${[...asked.markRefs]}::text[])),
    known as (select k.id_hash, k.ticket_id, k.routes, k.created_at, m.side_conversation_id from message_ids k
      left join messages m on m.id = k.message_id where k.id_hash = any(${[...asked.answeredHashes]}::bytea[])),
    sides as (select id, ref, ticket_id from side_conversations where ref = any(${[...asked.markRefs]}::text[])
      or id = any(array(select side_conversation_id from known))),
    numbered as (select id, number from tickets where number = any(${[...asked.numbers]}::bigint[])),
    legacy as (select l.kind, l.value, l.ticket_id, t.last_message_at from ${legacyLists(asked.legacyKeys)} as k (kind, value)
      join legacy_references l on l.kind = k.kind and l.value = k.value join tickets t on t.id = l.ticket_id),
    named as (select id from refs union select ticket_id from known union select id from numbered union select ticket_id from sides
      union select ticket_id from legacy),
    chain as (
      select t.id as named_id, t.id, t.merged_into_id, 0 as depth from named join tickets t on t.id = named.id
      union all
      select c.named_id, t.id, t.merged_into_id, c.depth + 1
      from chain c join tickets t on t.id = c.merged_into_id where c.depth < ${mostMerges}),
    ends as (select distinct on (named_id) named_id, id from chain order by named_id, depth desc)
    select
      coalesce((select json_agg(json_build_object('id', id, 'ref', ref, 'customerId', customer_id)) from refs), '[]') as refs,
      coalesce((select json_agg(json_build_object('hash', encode(id_hash, 'hex'), 'ticketId', ticket_id, 'routes', routes,
        'at', created_at, 'sideConversationId', side_conversation_id)) from known), '[]') as known,
      coalesce((select json_agg(json_build_object('id', id, 'ref', ref, 'ticketId', ticket_id, 'personIds', array(
        select p.person_id from side_participants p where p.side_conversation_id = sides.id))) from sides), '[]') as sides,
      coalesce((select json_agg(json_build_object('number', number, 'id', id)) from numbered), '[]') as numbered,
      coalesce((select json_agg(json_build_object('kind', kind, 'value', value, 'ticketId', ticket_id)
        order by last_message_at desc) from legacy), '[]') as legacy,
      coalesce((select json_agg(json_build_object('namedId', e.named_id, 'id', t.id, 'brandId', t.brand_id,
        'customerId', t.customer_id, 'lastMessageAt', t.last_message_at, 'category', t.status_category,
        'isDeleted', t.deleted_at is not null, 'participants', coalesce((select json_agg(json_build_object(
          'personId', p.person_id, 'standing', p.standing)) from ticket_participants p where p.ticket_id = t.id), '[]')))
        from ends e join tickets t on t.id = e.id), '[]') as tickets,
      exists (select from inbound_mails i where i.state = 'received' and i.id <> ${asked.inboundMailId}
        and i.message_id_header = any(${[...asked.answeredIds]}::text[])) as is_awaited`.execute(ctx.db)
  return onlyRow(found.rows)
}

export type Traffic = { mailsLastHour: number; usedQuota: number }
export const noTraffic: Traffic = { mailsLastHour: 0, usedQuota: 0 }

/** Mails on the tickets of whoever has the address, and automatic answers to it: asked only where one might follow. */
export async function readTraffic(ctx: Ctx, senderKey: string): Promise<Traffic> {
  const found = await sql<Traffic>`select
      (select count(*)::int from person_addresses k join tickets t on t.customer_id = k.person_id
        join messages m on m.ticket_id = t.id
        where k.address_key = ${senderKey} and m.direction = 'in' and m.created_at > now() - interval '1 hour'
          and t.activity_rank <= -1000 * extract(epoch from now() - interval '1 hour')::bigint) as mails_last_hour,
      coalesce((select count from rate_counters
        where bucket = ${`automatic/hour/${senderKey}`} and resets_at > now()), 0) as used_quota`.execute(ctx.db)
  return onlyRow(found.rows)
}

/** Everybody a notification may have been made for. */
export async function activeAgentIds(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.db.selectFrom('agents').select('personId').where('isActive', '=', true).execute()
  return rows.map((row) => row.personId)
}

function onlyRow<Row>(rows: readonly Row[]): Row {
  const [row] = rows
  if (row === undefined) throw new Error('A statement without conditions answered no row.')
  return row
}

/** Plain texts of ours on a ticket, newest first: what an answer quotes of them is no news. */
export async function sentTexts(ctx: Ctx, at: { ticketId: string; sideId: string | null }): Promise<string[]> {
  const ours = ctx.db.selectFrom('messages').select('visibleText').where('direction', '=', 'out')
  const there =
    at.sideId === null
      ? ours.where('ticketId', '=', at.ticketId).where('visibility', '=', 'public')
      : ours.where('sideConversationId', '=', at.sideId)
  const rows = await there.orderBy('createdAt', 'desc').limit(10).execute()
  return rows.map((row) => row.visibleText)
}

export type ReturnedDelivery = {
  idHash: Buffer
  deliveryId: string
  ticketId: string | null
  sideConversationId: string | null
  recipients: unknown
}

/** The deliveries whose Message-IDs a report returns. */
export const deliveriesByMessageId = (ctx: Ctx, hashes: readonly Buffer[]): Promise<ReturnedDelivery[]> =>
  ctx.db
    .selectFrom('messageIds')
    .innerJoin('deliveries', 'deliveries.messageId', 'messageIds.messageId')
    .leftJoin('messages', 'messages.id', 'messageIds.messageId')
    .select(['messageIds.idHash', 'deliveries.id as deliveryId', 'deliveries.ticketId', 'deliveries.recipients'])
    .select('messages.sideConversationId')
    .where('messageIds.idHash', '=', sql<Buffer>`any(${[...hashes]}::bytea[])`)
    .orderBy('deliveries.createdAt', 'desc')
    .limit(20)
    .execute()

export type MarkedDelivery = { id: string; ref: string; ticketId: string; recipients: unknown }

/** The deliveries that bounce marks name. */
export async function deliveriesByRef(ctx: Ctx, refs: readonly string[]): Promise<MarkedDelivery[]> {
  const rows = await ctx.db
    .selectFrom('deliveries')
    .select(['id', 'ref', 'ticketId', 'recipients'])
    .where('ref', '=', sql<string>`any(${[...refs]}::text[])`)
    .execute()
  return rows.flatMap((row) => (row.ticketId === null ? [] : [{ ...row, ticketId: row.ticketId }]))
}

export type PlaceRow = { id: string } & TicketPlace

export const placesOf = (ctx: Ctx, ticketIds: readonly string[]): Promise<PlaceRow[]> =>
  ctx.db
    .selectFrom('tickets')
    .select(['id', 'mailboxId', 'teamId', 'assigneeId', 'handedOverToId', 'handedOverToTeamId'])
    .where('id', '=', sql<string>`any(${[...ticketIds]}::uuid[])`)
    .execute()
