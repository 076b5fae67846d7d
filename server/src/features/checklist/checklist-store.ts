import { sql } from 'kysely'
import { visibleTickets } from '../../core/access'
import type { Ctx } from '../../core/context'

export type ChecklistFacts = {
  mailboxes: number
  relays: number
  receivedMails: number
  replies: number
  acceptedDeliveries: number
  agents: number
  teams: number
}

const enough = 100 // a checklist asks whether, not how many

const capped = (rows: ReturnType<typeof sql>) => sql`(select count(*)::int from (${rows} limit ${enough}) few)`

/** What was done on this desk itself, in one statement of small counts; sample data ticks nothing. */
export async function findFacts(ctx: Ctx): Promise<ChecklistFacts> {
  const found = await sql<ChecklistFacts>`select
    ${capped(sql`select from mailboxes where not is_test`)} as mailboxes,
    ${capped(sql`select from relays`)} as relays,
    ${capped(sql`select from inbound_mails where not is_test`)} as received_mails,
    ${capped(sql`select from messages where not is_test and direction = 'out' and visibility = 'public'
      and author_kind = 'agent'`)} as replies,
    ${capped(sql`select from deliveries where not is_test and state = 'accepted' and kind = 'reply'`)}
      as accepted_deliveries,
    ${capped(sql`select from agents a join persons p on p.id = a.person_id where a.is_active and not p.is_test`)} as agents,
    ${capped(sql`select from teams where not is_test`)} as teams`.execute(ctx.db)
  const [facts] = found.rows
  if (facts === undefined) throw new Error('A statement without tables answered no row.')
  return facts
}

/** The ticket to look at first: the oldest one that is no sample. */
export async function findFirstTicketNumber(ctx: Ctx): Promise<number | null> {
  const query = ctx.db.selectFrom('tickets').select('number').where('isTest', '=', false).where('deletedAt', 'is', null)
  const first = await query.where(visibleTickets(ctx.actor)).orderBy('number').limit(1).executeTakeFirst()
  return first?.number ?? null
}
