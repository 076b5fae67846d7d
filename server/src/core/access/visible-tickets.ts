import type { Verb } from '@foyer/contract/verbs'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Actor, Seat } from '../context'
import { reachOf } from './policy'

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
  const isNobodys =
    actor.role === 'light' ? never : sql<SqlBool>`(tickets.mailbox_id is null and tickets.team_id is null)`
  const inVisible = seesAll
    ? sql<SqlBool>`tickets.mailbox_id is not null`
    : sql<SqlBool>`tickets.mailbox_id = any(${visibleIds}::uuid[])`
  return sql<SqlBool>`(${inVisible} or ${isNobodys} or (${isOf(actor)} and ${isOpen}))`
}

/** Theirs, their team's, or offered to one of both. */
const isOf = ({ personId, teamIds }: Seat): RawBuilder<SqlBool> =>
  sql<SqlBool>`(tickets.assignee_id = ${personId} or tickets.team_id = any(${teamIds}::uuid[])
    or tickets.handed_over_to_id = ${personId} or tickets.handed_over_to_team_id = any(${teamIds}::uuid[]))`

/** `mayOn` as a condition, for choosing among many tickets: the visible ones this seat reaches with this verb. */
export function reachedTickets(seat: Seat, verb: Verb): RawBuilder<SqlBool> {
  const reach = reachOf(seat.role, verb)
  if (reach === 'never' || (verb === 'ticket.release' && seat.needsRelease)) return never
  const { workIds, allHandsIds } = seat.mailboxes
  const isWorked = sql<SqlBool>`(tickets.mailbox_id is null or tickets.mailbox_id = any(${workIds}::uuid[]) or ${isOf(seat)})`
  const isAllHands = sql<SqlBool>`tickets.mailbox_id = any(${allHandsIds}::uuid[])`
  const isReached = reach === 'work' ? isWorked : reach === 'allHands' ? isAllHands : always
  return sql<SqlBool>`(${visibleTickets(seat)} and ${isReached})`
}
