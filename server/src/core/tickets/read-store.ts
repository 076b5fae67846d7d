import { sql } from 'kysely'
import { isUnreadBy } from '../conditions'
import type { Ctx } from '../context'

type Whose = { agentId: string; ticketId: string }

/** Moves an agent's pointer on to this message, never back; false where the ticket has no such message. */
export async function moveRead(ctx: Ctx, { agentId, ticketId }: Whose, messageId: string): Promise<boolean> {
  const { rows } = await sql`
    with seen as (select id, created_at from messages where id = ${messageId} and ticket_id = ${ticketId}),
      moved as (insert into ticket_reads (agent_id, ticket_id, message_id, message_at)
        select ${agentId}::uuid, ${ticketId}::uuid, id, created_at from seen
        on conflict (agent_id, ticket_id) do update set message_id = excluded.message_id, message_at = excluded.message_at
          where ticket_reads.message_at < excluded.message_at)
    select from seen`.execute(ctx.db)
  return rows.length > 0
}

/** Sets the pointer right before the newest message of somebody else. */
export async function moveReadBack(ctx: Ctx, { agentId, ticketId }: Whose): Promise<void> {
  await sql`
    insert into ticket_reads (agent_id, ticket_id, message_id, message_at)
    select ${agentId}::uuid, ${ticketId}::uuid, (select id from messages before where before.ticket_id = newest.ticket_id
        and before.created_at < newest.created_at order by before.created_at desc, before.id desc limit 1),
      newest.created_at - interval '1 microsecond'
    from (select ticket_id, created_at from messages where ticket_id = ${ticketId} and author_id is distinct from ${agentId}::uuid
      order by created_at desc, id desc limit 1) newest
    on conflict (agent_id, ticket_id) do update set message_id = excluded.message_id, message_at = excluded.message_at
  `.execute(ctx.db)
}

export async function findReading(
  ctx: Ctx,
  { agentId, ticketId }: Whose,
): Promise<{ seenMessageId: string | null; isUnread: boolean }> {
  const { rows } = await sql<{ seenMessageId: string | null; isUnread: boolean }>`
    select (select message_id from ticket_reads where agent_id = ${agentId} and ticket_id = tickets.id) as seen_message_id,
      ${isUnreadBy(agentId)} as is_unread from tickets where id = ${ticketId}`.execute(ctx.db)
  return rows[0] ?? { seenMessageId: null, isUnread: false }
}
