import { sql } from 'kysely'
import type { Ctx } from '../../../core/context'
import { messageIdHash } from '../../../core/tickets'
import { normalizeAddress } from '../../../platform/mail'

export type KnownArrival = { id: string; state: string }

/** The arrival of these bytes in this mailbox, whichever way it came. */
export async function findByBytes(ctx: Ctx, mailboxId: string, sha256: string): Promise<KnownArrival | null> {
  const found = await ctx.db
    .selectFrom('inboundMails')
    .select(['id', 'state'])
    .where('sha256', '=', sha256)
    .where('mailboxId', '=', mailboxId)
    .orderBy('id')
    .executeTakeFirst()
  return found ?? null
}

/** The same mail by its contents, read before under other bytes. */
export async function findByContent(
  ctx: Ctx,
  asked: { mailboxId: string; contentKey: string; notId: string },
): Promise<{ ticketId: string | null; messageId: string | null } | null> {
  const found = await ctx.db
    .selectFrom('inboundMails')
    .select(['ticketId', 'messageId'])
    .where('mailboxId', '=', asked.mailboxId)
    .where('contentKey', '=', Buffer.from(asked.contentKey, 'hex'))
    .where('id', '<>', asked.notId)
    .where('messageId', 'is not', null)
    .executeTakeFirst()
  return found ?? null
}

/** Where the first of these ids leads within a mailbox, merges followed; deleted tickets lead nowhere. */
export async function findThread(ctx: Ctx, mailboxId: string, ids: readonly string[]): Promise<string | null> {
  if (ids.length === 0) return null
  const hashes = ids.map(messageIdHash)
  const found = await sql<{ id: string }>`with recursive chain as (
      select t.id, t.merged_into_id, t.mailbox_id, t.deleted_at, given.place, 0 as depth
      from unnest(${hashes}::bytea[]) with ordinality as given(hash, place)
      join message_ids k on k.id_hash = given.hash and k.routes join tickets t on t.id = k.ticket_id
      union all
      select t.id, t.merged_into_id, t.mailbox_id, t.deleted_at, c.place, c.depth + 1
      from chain c join tickets t on t.id = c.merged_into_id where c.depth < 20)
    select id from chain where merged_into_id is null and deleted_at is null and mailbox_id = ${mailboxId}::uuid
    order by place limit 1`.execute(ctx.db)
  return found.rows[0]?.id ?? null
}

/** Which of these ids lead nowhere yet. */
export async function findUnknownIds(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await ctx.db
    .selectFrom('messageIds')
    .select('idHash')
    .where('idHash', '=', sql<Buffer>`any(${ids.map(messageIdHash)}::bytea[])`)
    .execute()
  const known = new Set(rows.map((row) => row.idHash.toString('hex')))
  return ids.filter((id) => !known.has(messageIdHash(id).toString('hex')))
}

export type OurSide = { isOwnAddress: boolean; agent: { personId: string; name: string } | null }

/** Whether an address speaks for the desk: a mailbox's own, or that of somebody with a seat, also a former one. */
export async function findOurSide(ctx: Ctx, address: string): Promise<OurSide> {
  const key = normalizeAddress(address)
  const found = await sql<OurSide>`select
    exists (select from mailbox_addresses where address_key = ${key}) as is_own_address,
    (select json_build_object('personId', p.id, 'name', p.name) from person_addresses k
      join persons p on p.id = k.person_id join agents a on a.person_id = p.id where k.address_key = ${key}) as agent`.execute(
    ctx.db,
  )
  return found.rows[0] ?? { isOwnAddress: false, agent: null }
}

/** Those of the addresses that are a mailbox's. */
export async function findOwnAddresses(ctx: Ctx, addresses: readonly string[]): Promise<Set<string>> {
  const rows = await ctx.db
    .selectFrom('mailboxAddresses')
    .select('addressKey')
    .where('addressKey', '=', sql<string>`any(${addresses.map(normalizeAddress)}::text[])`)
    .execute()
  return new Set(rows.map((row) => row.addressKey))
}
