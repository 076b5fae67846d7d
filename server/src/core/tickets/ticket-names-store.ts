import { sql } from 'kysely'
import { visibleTickets } from '../access'
import type { Ctx } from '../context'
import { findParticipants, type Participant } from './participant-store'
import type { TicketRow } from './ticket'

/** Names of everything a page of tickets points at, by id; `email` for persons, `address` for mailboxes, `key` for vocabulary. */
export type TicketNames = ReadonlyMap<string, { name: string; extra: string | null }>

/** One statement for a whole page: persons, organizations, teams, mailboxes, tags, statuses, types, categories by id. */
export async function namesForTickets(ctx: Ctx, tickets: readonly TicketRow[]): Promise<TicketNames> {
  if (tickets.length === 0) return new Map()
  const ids = (pick: (ticket: TicketRow) => readonly (string | null)[]): string[] => [
    ...new Set(tickets.flatMap(pick).filter((id) => id !== null)),
  ]
  const persons = ids((ticket) => [ticket.customerId, ticket.assigneeId])
  const rows = await sql<{ id: string; name: string; extra: string | null }>`
    select id, name, email as extra from persons where id = any(${persons}::uuid[])
    union all select id, name, null from organizations where id = any(${ids((ticket) => [ticket.organizationId])}::uuid[])
    union all select id, name, null from teams where id = any(${ids((ticket) => [ticket.teamId])}::uuid[])
    union all select id, name, address from mailboxes where id = any(${ids((ticket) => [ticket.mailboxId])}::uuid[])
    union all select id, name, null from tags where id = any(${ids((ticket) => ticket.tagIds)}::uuid[])
    union all select id, key, null from statuses where id = any(${ids((ticket) => [ticket.statusId])}::uuid[])
    union all select id, key, null from types where id = any(${ids((ticket) => [ticket.typeId])}::uuid[])
    union all select id, name, null from categories where id = any(${ids((ticket) => [ticket.categoryId])}::uuid[])`.execute(
    ctx.db,
  )
  return new Map(rows.rows.map((row) => [row.id, { name: row.name, extra: row.extra }]))
}

export type TicketDetails = {
  cc: Participant[]
  followers: { id: string; name: string }[]
  mergedInto: { id: string; number: number } | null
  links: { kind: string; ticketId: string; number: number; subject: string }[]
}

/** What only the open ticket shows. Linked tickets pass the same predicate as any other. */
export async function detailsOf(ctx: Ctx, ticket: TicketRow): Promise<TicketDetails> {
  const [cc, followers, related] = [
    await findParticipants(ctx, ticket.id),
    await findFollowers(ctx, ticket.id),
    await findRelated(ctx, ticket),
  ]
  const merged = related.find((other) => other.id === ticket.mergedIntoId)
  const links = related
    .filter((other) => other.id !== ticket.mergedIntoId)
    .map((other) => ({
      kind: other.id === ticket.followUpOfId ? 'followUpOf' : 'followUp',
      ticketId: other.id,
      number: other.number,
      subject: other.subject,
    }))
  return { cc, followers, mergedInto: merged === undefined ? null : { id: merged.id, number: merged.number }, links }
}

const findFollowers = (ctx: Ctx, ticketId: string) =>
  ctx.db
    .selectFrom('ticketFollowers')
    .innerJoin('persons', 'persons.id', 'ticketFollowers.agentId')
    .select(['persons.id', 'persons.name'])
    .where('ticketId', '=', ticketId)
    .execute()

const findRelated = (ctx: Ctx, ticket: TicketRow) =>
  ctx.db
    .selectFrom('tickets')
    .select(['id', 'number', 'subject'])
    .where((eb) =>
      eb.or([
        eb('followUpOfId', '=', ticket.id),
        eb('id', 'in', [ticket.followUpOfId ?? ticket.id, ticket.mergedIntoId ?? ticket.id]),
      ]),
    )
    .where('id', '<>', ticket.id)
    .where('deletedAt', 'is', null)
    .where(visibleTickets(ctx.actor))
    .limit(200)
    .execute()
