import { sql } from 'kysely'
import type { Ctx } from '../../../core/context'
import type { TicketRow } from '../../../core/tickets'
import { newId } from '../../../platform/ids'
import type { Once } from './fitting-replies'

export type AnswerPlace = {
  mailboxName: string
  address: string
  locale: string
  hasNumberInSubject: boolean
  brandName: string
  customerName: string
  customerEmail: string
  isUnreachable: boolean
  isAgent: boolean
}

/** What an automatic answer on a ticket may say and to whom; null where the ticket has no mailbox. */
export async function findAnswerPlace(ctx: Ctx, ticket: TicketRow, addressKey: string): Promise<AnswerPlace | null> {
  const row = await ctx.db
    .selectFrom('mailboxes')
    .innerJoin('brands', 'brands.id', 'mailboxes.brandId')
    .innerJoin('personAddresses', (join) => join.on('personAddresses.addressKey', '=', addressKey))
    .innerJoin('persons', 'persons.id', 'personAddresses.personId')
    .leftJoin('agents', 'agents.personId', 'persons.id')
    .select([
      'mailboxes.name as mailboxName',
      'mailboxes.address',
      'mailboxes.locale',
      'mailboxes.hasNumberInSubject',
      'brands.name as brandName',
      'persons.name as customerName',
      'personAddresses.address as customerEmail',
      'personAddresses.isUnreachable',
      sql<boolean>`agents.person_id is not null`.as('isAgent'),
    ])
    .where('mailboxes.id', '=', ticket.mailboxId)
    .executeTakeFirst()
  return row ?? null
}

const newestTickets = 30

/** Whether mail to the address was ever seen there: only its reader can know the ids of what we sent it. */
export async function hasAnsweredUs(ctx: Ctx, given: { personId: string; address: string }): Promise<boolean> {
  const found = await sql<{ found: boolean }>`select exists (
      select from (select id from tickets where customer_id = ${given.personId} order by activity_rank limit ${newestTickets}) t
      join messages theirs on theirs.ticket_id = t.id and theirs.direction = 'in' and lower(theirs.author_email) = lower(${given.address})
      join messages ours on ours.ticket_id = t.id and ours.direction = 'out' and ours.visibility = 'public'
        and ours.message_id_header = any(theirs.reference_ids)
    ) as found`.execute(ctx.db)
  return found.rows[0]?.found ?? false
}

/** Whether the desk answered by itself already: on this ticket, or anywhere in its mailbox to its customer, in so many hours. */
export async function wasAnswered(ctx: Ctx, ticket: TicketRow, once: Once): Promise<boolean> {
  const since =
    once.hours === null
      ? sql`true`
      : sql`m.created_at > ${ctx.now}::timestamptz - make_interval(hours => ${once.hours})`
  const isOurs = sql`m.direction = 'out' and m.author_kind = 'system' and m.auto_kind = 'reply' and ${since}`
  const tickets =
    once.within === 'ticket'
      ? sql`select ${ticket.id}::uuid as id`
      : sql`select id from tickets where customer_id = ${ticket.customerId}
          and mailbox_id is not distinct from ${ticket.mailboxId} order by activity_rank limit ${newestTickets}`
  const { rows } = await sql<{ found: boolean }>`select exists (
    select from (${tickets}) t join messages m on m.ticket_id = t.id and ${isOurs}) as found`.execute(ctx.db)
  return rows[0]?.found ?? false
}

export type AutomaticMessage = {
  subject: string
  text: string
  html: string | null
  from: { name: string; address: string }
  to: { name: string; address: string }
}

/** Written by the desk itself: public, marked as automatic, no answer in any measure. */
export async function insertAutomaticMessage(ctx: Ctx, ticket: TicketRow, message: AutomaticMessage): Promise<string> {
  const id = newId(ctx.now)
  await ctx.db
    .insertInto('messages')
    .values({
      id,
      ticketId: ticket.id,
      direction: 'out',
      visibility: 'public',
      channel: 'email',
      authorKind: 'system',
      authorName: message.from.name,
      subject: message.subject,
      html: message.html,
      text: message.text,
      visibleHtml: message.html,
      visibleText: message.text,
      fromAddress: JSON.stringify(message.from),
      toAddresses: JSON.stringify([message.to]),
      autoKind: 'reply',
      language: ticket.language,
      receivedAt: ctx.now,
      createdAt: ctx.now,
      isTest: ticket.isTest,
    })
    .execute()
  return id
}
