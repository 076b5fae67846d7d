import { sql } from 'kysely'
import { visibleTickets } from '../../access'
import type { Ctx } from '../../context'
import type { TicketRow } from '../ticket'
import { type ViewedPage, viewPage } from '../ticket-view-store'

const most = 20
const mostOfAKind = 50
const days = 30

/** Tickets of the last 30 days with the same customer, the same organization or an alike subject, and those a mail named. */
export async function candidatesPage(ctx: Ctx, ticket: TicketRow): Promise<ViewedPage<{ reason: string }> | undefined> {
  const newest = sql`activity_rank <= ${-(ctx.now.getTime() - days * 86_400_000)}`
  const first = sql`order by activity_rank limit ${mostOfAKind}`
  const kinds = sql`
    (select case when ticket_id = ${ticket.id} then other_id else ticket_id end as id, 1 as place, 'mayBelongTo' as reason
      from ticket_links where kind = 'mayBelongTo' and ${ticket.id}::uuid in (ticket_id, other_id))
    union all (select id, 2, 'sameCustomer' from tickets where customer_id = ${ticket.customerId} and ${newest} ${first})
    union all (select id, 3, 'alikeSubject' from tickets where subject % ${ticket.subject} and ${newest} ${first})
    union all (select id, 4, 'sameOrganization' from tickets where organization_id = ${ticket.organizationId}::uuid
      and ${newest} ${first})`
  const rows = sql`from tickets join (select distinct on (id) id as candidate_id, place, reason from (${kinds}) found
      order by id, place) candidates on candidate_id = tickets.id
    where tickets.id <> ${ticket.id} and ${visibleTickets(ctx.actor)} and tickets.merged_into_id is null
      and tickets.deleted_at is null and tickets.status_category <> 'spam'
    order by place, activity_rank limit ${most}`
  const found = await viewPage(rows, sql<{ reason: string }>`reason`).execute(ctx.db)
  return found.rows[0]
}
