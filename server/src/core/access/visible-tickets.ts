import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Actor } from '../context'

const never = sql<SqlBool>`false`
const always = sql<SqlBool>`true`

/**
 * The only way to read tickets and what hangs on them (security.md, decision 1): a condition on the table `tickets`, for
 * the query's own `where`, never a filter afterwards. System sees everything: what a job shows is cut by the recipient's
 * own predicate. `canSee` says the same in memory.
 */
export function visibleTickets(actor: Actor): RawBuilder<SqlBool> {
  if (actor.kind === 'system') return always
  if (actor.kind === 'anonymous') return never
  const { visibleIds, closedIds, seesAll } = actor.mailboxes
  const isOpen =
    closedIds.length === 0 ? always : sql<SqlBool>`coalesce(tickets.mailbox_id <> all(${closedIds}::uuid[]), true)`
  if (actor.role === 'admin') return isOpen
  const isMine = sql<SqlBool>`(tickets.assignee_id = ${actor.personId} or tickets.team_id = any(${actor.teamIds}::uuid[]))`
  const isNobodys =
    actor.role === 'light' ? never : sql<SqlBool>`(tickets.mailbox_id is null and tickets.team_id is null)`
  const inVisible = seesAll
    ? sql<SqlBool>`tickets.mailbox_id is not null`
    : sql<SqlBool>`tickets.mailbox_id = any(${visibleIds}::uuid[])`
  return sql<SqlBool>`(${inVisible} or ${isNobodys} or (${isMine} and ${isOpen}))`
}
