import { sql } from 'kysely'
import type { Ctx } from '../../../core/context'

export type DeliveryEvent = { type: string; at: Date; data: unknown; personalData: unknown }

const mostSteps = 200

/** What became of a delivery, oldest first: it stands in the history of its ticket, or in its own. */
export const deliveryEvents = (ctx: Ctx, delivery: { id: string; ticketId: string | null }): Promise<DeliveryEvent[]> =>
  ctx.db
    .selectFrom('events')
    .select(['type', 'at', 'data', 'personalData'])
    .where('objectId', '=', delivery.ticketId ?? delivery.id)
    .where('type', 'like', 'delivery.%')
    .where(sql<boolean>`data ->> 'deliveryId' = ${delivery.id}`)
    .orderBy('objectVersion')
    .limit(mostSteps)
    .execute()

export async function relayNameOf(ctx: Ctx, id: string | null): Promise<string | null> {
  if (id === null) return null
  const row = await ctx.db.selectFrom('relays').select('name').where('id', '=', id).executeTakeFirst()
  return row?.name ?? null
}

/** Addresses the failed one may have been meant to be: who wrote on the ticket, and what else its owner has. */
export async function likelyAddresses(
  ctx: Ctx,
  given: { ticketId: string | null; addressKey: string },
): Promise<{ ticket: string[]; person: string[] }> {
  const { rows } = await sql<{ source: 'ticket' | 'person'; address: string }>`
    select * from (select 'ticket' as source, from_address ->> 'address' as address from messages
      where ticket_id = ${given.ticketId} and direction = 'in' and not is_bounce and from_address is not null
      order by created_at, id limit 20) wrote
    union all
    select 'person', other.address from person_addresses mine
      join person_addresses other on other.person_id = mine.person_id and not other.is_unreachable
      where mine.address_key = ${given.addressKey}`.execute(ctx.db)
  const of = (source: string) => rows.filter((row) => row.source === source).map((row) => row.address)
  return { ticket: of('ticket'), person: of('person') }
}

const longestShown = 5_000

/** The words of a message as agents read them, cut where it is endless. */
export async function saidIn(
  ctx: Ctx,
  messageId: string | null,
): Promise<{ authorId: string | null; authorName: string; text: string } | null> {
  if (messageId === null) return null
  const row = await ctx.db
    .selectFrom('messages')
    .select(['authorId', 'authorName', sql<string>`left(visible_text, ${longestShown})`.as('text')])
    .where('id', '=', messageId)
    .executeTakeFirst()
  return row ?? null
}
