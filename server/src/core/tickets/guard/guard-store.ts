import { sql } from 'kysely'
import type { Ctx } from '../../context'
import { addressKey } from '../../people'

/** What is known, on a ticket and at this desk, of the addresses a message is to go to. All in their compared form. */
export type GuardFacts = {
  /** In the last public message: who wrote it, and who got it. */
  lastAddresses: string[]
  /** Whom an agent's public message of this ticket, or one of a side conversation, was sent to before: chosen once. */
  writtenTo: string[]
  sideWrittenTo: string[]
  /** Of the customer's newest mail, where it asks for answers to another address. */
  author: string | null
  replyTo: string | null
  /** In side conversations of this ticket. */
  thirdParties: string[]
  /** Of those asked for: ours, and those that do not work. */
  own: string[]
  unreachable: string[]
  ownDomains: string[]
}

const addressesOf = (lists: string) => sql.raw(`select one ->> 'address' from jsonb_array_elements(${lists}) as one`)

/** One statement. */
export async function readGuardFacts(ctx: Ctx, ticketId: string, keys: readonly string[]): Promise<GuardFacts> {
  const asked = sql`any(${[...keys]}::text[])`
  const sent = sql`from messages m where m.ticket_id = ${ticketId} and m.direction = 'out' and m.author_kind = 'agent'`
  const found = await sql<GuardFacts>`
    with last_public as (select * from messages where ticket_id = ${ticketId} and visibility = 'public'
        order by created_at desc, id desc limit 1),
      asking as (select from_address ->> 'address' as author, reply_to ->> 'address' as reply_to from messages
        where ticket_id = ${ticketId} and visibility = 'public' and direction = 'in'
        order by created_at desc, id desc limit 1),
      everybody as (select m.visibility, (m.to_addresses || m.cc_addresses || m.bcc_addresses) as list ${sent})
    select
      array(select from_address ->> 'address' from last_public where from_address is not null
        union select a.* from last_public, lateral (${addressesOf('to_addresses || cc_addresses')}) as a) as last_addresses,
      array(select distinct a.* from everybody, lateral (${addressesOf('list')}) as a
        where visibility = 'public') as written_to,
      array(select distinct a.* from everybody, lateral (${addressesOf('list')}) as a
        where visibility = 'internal') as side_written_to,
      (select author from asking where reply_to is not null) as author,
      (select reply_to from asking) as reply_to,
      array(select k.address_key from side_conversations s join side_participants p on p.side_conversation_id = s.id
        join person_addresses k on k.person_id = p.person_id
        where s.ticket_id = ${ticketId} or exists (select from messages m where m.ticket_id = ${ticketId}
          and m.side_conversation_id = s.id)) as third_parties,
      array(select address_key from mailbox_addresses where address_key = ${asked}) as own,
      array(select address_key from person_addresses where is_unreachable and address_key = ${asked}) as unreachable,
      array(select distinct split_part(address_key, '@', 2) from mailbox_addresses) as own_domains`.execute(ctx.db)
  const [facts] = found.rows
  if (facts === undefined) throw new Error('A statement without conditions answered no row.')
  const keysOf = (addresses: readonly string[]) => [...new Set(addresses.map(addressKey))]
  return {
    ...facts,
    lastAddresses: keysOf(facts.lastAddresses),
    writtenTo: keysOf(facts.writtenTo),
    sideWrittenTo: keysOf(facts.sideWrittenTo),
    author: facts.author === null ? null : addressKey(facts.author),
    replyTo: facts.replyTo === null ? null : addressKey(facts.replyTo),
  }
}
