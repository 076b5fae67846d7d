import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { DB } from '../../platform/db'
import { visibleTickets } from '../access'
import type { Actor } from '../context'

type PersonExpressions = ExpressionBuilder<DB, 'persons'>

/**
 * The only way to read persons for somebody (security.md §2). Everybody's, but light agents see the people of tickets they
 * see, and whoever is known only from restricted mailboxes closed to the reader is hidden with them. Who was merged into
 * another one is there no more: `readPerson` leads on.
 */
export const visiblePeople =
  (actor: Actor) =>
  (eb: PersonExpressions): Expression<SqlBool> => {
    const isThere = sql<SqlBool>`persons.merged_into_id is null`
    if (actor.kind === 'system') return isThere
    return eb.and([isThere, mayKnow(actor)(eb)])
  }

const mayKnow =
  (actor: Exclude<Actor, { kind: 'system' }>) =>
  (eb: PersonExpressions): Expression<SqlBool> => {
    if (actor.kind === 'anonymous') return sql<SqlBool>`false`
    const hasSeat = sql<SqlBool>`exists (select from agents where agents.person_id = persons.id)`
    if (actor.role === 'light') {
      const tickets = eb.selectFrom('tickets').select('tickets.id').where(visibleTickets(actor))
      return eb.or([
        sql<SqlBool>`persons.id = ${actor.personId}`,
        eb.exists(tickets.whereRef('tickets.customerId', '=', 'persons.id')),
        eb.exists(tickets.where(isParticipant)),
      ])
    }
    const { closedIds } = actor.mailboxes
    if (closedIds.length === 0) return sql<SqlBool>`true`
    const closed = sql<SqlBool>`coalesce(tickets.mailbox_id = any(${[...closedIds]}::uuid[]), false)`
    return eb.or([sql<SqlBool>`not ${hasTicket(closed)}`, hasTicket(sql<SqlBool>`not ${closed}`), hasSeat])
  }

const isParticipant = sql<SqlBool>`tickets.id in (
  select ticket_id from ticket_participants where ticket_participants.person_id = persons.id)`

/** As customer or participant; two looks, for each has an index of its own. */
const hasTicket = (which: Expression<SqlBool>) => sql<SqlBool>`(
  exists (select from tickets where tickets.customer_id = persons.id and ${which})
  or exists (select from tickets where ${isParticipant} and ${which}))`
