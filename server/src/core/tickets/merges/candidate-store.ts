import { sql } from 'kysely'
import { visibleTickets } from '../../access'
import type { Ctx } from '../../context'
import type { TicketRow } from '../ticket'
import { type ViewedPage, viewPage } from '../ticket-view-store'

const most = 20
const mostOfAKind = 50
const days = 30
/** The index of subjects finds a rare one fast and common words slowly; this many newest ones take a tenth of a second. */
const mostCompared = 10_000

/** Those a mail named or somebody linked; of the last 30 days the customer's, those with an alike subject, the organization's. */
export async function candidatesPage(ctx: Ctx, ticket: TicketRow): Promise<ViewedPage<{ reason: string }> | undefined> {
  const newest = sql`activity_rank <= ${-(ctx.now.getTime() - days * 86_400_000)}`
  const first = sql`order by activity_rank limit ${mostOfAKind}`
  const kinds = sql`
    (select case when ticket_id = ${ticket.id} then other_id else ticket_id end as id,
        case kind when 'mayBelongTo' then 1 else 2 end as place,
        case kind when 'mayBelongTo' then kind else 'linked' end as reason
      from ticket_links where ticket_id = ${ticket.id} or other_id = ${ticket.id})
    union all (select id, 3, 'sameCustomer' from tickets where customer_id = ${ticket.customerId} and ${newest} ${first})
    union all (select id, 4, 'alikeSubject' from
      (select id, subject, activity_rank from tickets where ${newest} order by activity_rank limit ${mostCompared}) lately
      where subject % ${ticket.subject} ${first})
    union all (select id, 5, 'sameOrganization' from tickets where organization_id = ${ticket.organizationId}::uuid
      and ${newest} ${first})`
  const rows = sql`from tickets join (select distinct on (id) id as candidate_id, place, reason from (${kinds}) found
      order by id, place) candidates on candidate_id = tickets.id
    where tickets.id <> ${ticket.id} and ${visibleTickets(ctx.actor)} and tickets.merged_into_id is null
      and tickets.deleted_at is null and tickets.status_category <> 'spam'
    order by place, activity_rank limit ${most}`
  const found = await viewPage(ctx, rows, sql<{ reason: string }>`reason`).execute(ctx.db)
  return found.rows[0]
}
