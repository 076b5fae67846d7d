import { type SqlBool, sql } from 'kysely'
import { reachedTickets, visibleTickets } from '../access'
import type { Ctx, Seat } from '../context'
import { readPage, type SummaryView, type TicketNames, viewPage } from './ticket-view-store'

/**
 * The first ticket that waits for us: of the seat's own, else of the unassigned ones of its teams, else of all unassigned
 * ones it may answer. Each kind is looked at only where the one before has none.
 */
export async function findNext(
  ctx: Ctx,
  seat: Seat,
  after: number | null,
): Promise<{ row: SummaryView | null; names: TicketNames }> {
  const isUnowned = sql<SqlBool>`tickets.assignee_id is null and ${reachedTickets(seat, 'ticket.reply')}`
  const kinds = [
    sql<SqlBool>`tickets.assignee_id = ${seat.personId} and ${visibleTickets(seat)}`,
    ...(seat.teamIds.length === 0
      ? []
      : [sql<SqlBool>`tickets.team_id = any(${seat.teamIds}::uuid[]) and ${isUnowned}`]),
    isUnowned,
  ]
  const firsts = kinds.map(
    (kind) => sql`(select tickets.id from tickets where tickets.status_category = 'open'
      and tickets.waiting_since is not null and tickets.merged_into_id is null and tickets.deleted_at is null
      and tickets.number is distinct from ${after}::bigint and ${kind} and not ${isWrittenByOther(ctx, seat)}
      order by ${mattersMost(ctx)} limit 1)`,
  )
  const rows = sql`from tickets where tickets.id = coalesce(${sql.join(firsts)})`
  const found = await viewPage(ctx, rows, sql<{ place: null }>`null as place`).execute(ctx.db)
  const page = readPage(found.rows[0])
  return { row: page.rows[0] ?? null, names: page.names }
}

/** Past its date, then by priority, then who has waited longest. */
const mattersMost = ({ now }: Ctx) => sql`tickets.due_order < ${now} desc,
  array_position(array['urgent', 'high', 'normal', 'low'], tickets.priority), tickets.waiting_order, tickets.activity_rank,
  tickets.id`

/** A colleague holds the pen of a draft on it: two would write the same answer. */
const isWrittenByOther = ({ now }: Ctx, { personId }: Seat) =>
  sql<SqlBool>`exists (select from drafts d where d.ticket_id = tickets.id and d.agent_id <> ${personId}
    and d.pen_until > ${now})`
