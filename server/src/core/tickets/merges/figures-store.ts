import { sql } from 'kysely'
import type { Ctx } from '../../context'
import { activity } from '../act'
import { previewOf } from '../preview'

export type Counts = {
  messageCount: number
  attachmentCount: number
  heldCount: number
  undeliveredCount: number
  scheduledCount: number
  unreleasedCount: number
}

/** A reply that waits for a moment of its own, or for release, has not happened yet; `m` is what its row is called. */
const isLater = (m: 'm' | 'r') => sql`coalesce(${sql.raw(m)}.hold in ('scheduled', 'release'), false)`

/** What stands on a ticket's row about its messages, counted anew once some have come or gone. */
export async function countAgain(ctx: Ctx, ticketId: string): Promise<Counts> {
  const found = await sql<Counts>`select count(*)::int as message_count,
      count(*) filter (where m.is_held)::int as held_count,
      count(*) filter (where m.hold = 'scheduled')::int as scheduled_count,
      count(*) filter (where m.hold = 'release')::int as unreleased_count,
      (select count(*)::int from attachments where ticket_id = ${ticketId} and not is_inline) as attachment_count,
      (select count(*)::int from deliveries where ticket_id = ${ticketId} and state in ('failed', 'bounced'))
        as undelivered_count
    from messages m where m.ticket_id = ${ticketId}`.execute(ctx.db)
  const [counts] = found.rows
  if (counts === undefined) throw new Error('A count answered no row.')
  return counts
}

/** Its last activity and first words of it; null where no message is left. */
export async function latestOf(ctx: Ctx, ticketId: string) {
  const found = await sql<{ at: Date; text: string | null; first: string }>`select max(m.created_at) as at,
      (array_agg(left(m.visible_text, 2000) order by m.created_at desc, m.id desc)
        filter (where m.visibility = 'public' and coalesce(m.auto_kind, 'bulk') = 'bulk'))[1] as text,
      (array_agg(left(m.visible_text, 2000) order by m.created_at, m.id))[1] as first
    from messages m where m.ticket_id = ${ticketId} and not ${isLater('m')} having count(*) > 0`.execute(ctx.db)
  const [latest] = found.rows
  return latest === undefined ? null : { ...activity(latest.at), preview: previewOf(latest.text ?? latest.first) }
}

export type WaitingMessage = { id: string; receivedAt: Date }

/**
 * The customers' messages neither answered nor settled (measures.md 1.1): none of the replies and ends of their own
 * ticket, or of the one they are on now, came after them.
 */
export async function waitingMessages(ctx: Ctx, ticketId: string): Promise<WaitingMessage[]> {
  const home = sql`coalesce(m.home_id, m.ticket_id)`
  const found = await sql<WaitingMessage>`select m.id, m.received_at from messages m
    where m.ticket_id = ${ticketId} and m.direction = 'in' and m.author_kind = 'customer' and m.visibility = 'public'
      and not m.is_held and not m.is_bounce and coalesce(m.auto_kind, 'bulk') = 'bulk'
      and not exists (select from messages r where r.ticket_id = m.ticket_id and r.direction = 'out'
        and r.visibility = 'public' and r.author_kind = 'agent' and r.auto_kind is null and r.created_at >= m.received_at
        and coalesce(r.home_id, r.ticket_id) in (${home}, m.ticket_id)
        and not ${isLater('r')})
      and not exists (select from events e where e.object_id in (${home}, m.ticket_id)
        and e.type = 'ticket.statusChanged' and e.data -> 'after' ->> 'category' = 'done' and e.at >= m.received_at
        and not exists (select from events u where u.undoes_event_id = e.id))
    order by m.received_at`.execute(ctx.db)
  return found.rows
}

export const oldest = (waiting: readonly WaitingMessage[]): Date | null => waiting[0]?.receivedAt ?? null

/** Whether anybody has said something on it since: customers, agents; no machine. Ids are in the order of their writing. */
export async function hasNewsSince(ctx: Ctx, at: { ticketId: string; homeId: string }, id: string): Promise<boolean> {
  const found = await sql<{ is: boolean }>`select exists (select from messages m where m.ticket_id = ${at.ticketId}
      and coalesce(m.home_id, m.ticket_id) = ${at.homeId} and m.id > ${id}::uuid and m.visibility = 'public'
      and m.auto_kind is null) as is`.execute(ctx.db)
  return found.rows[0]?.is === true
}

/** Whether a ticket was answered or ended since. What was undone does not count, nor does the way back to an end. */
export async function isSettledSince(ctx: Ctx, ticketIds: readonly string[], since: Date): Promise<boolean> {
  const ids = sql`any(${[...ticketIds]}::uuid[])`
  const found = await sql<{ is: boolean }>`select exists (select from messages where ticket_id = ${ids}
      and direction = 'out' and visibility = 'public' and author_kind = 'agent' and created_at >= ${since}
      and release_at is null)
    or exists (select from events where object_id = ${ids} and type = 'ticket.statusChanged'
      and data -> 'after' ->> 'category' = 'done' and at >= ${since} and undoes_event_id is null
      and (with recursive undoing as (
          select events.id union all select u.id from events u join undoing on u.undoes_event_id = undoing.id)
        select count(*) % 2 = 1 from undoing)) as is`.execute(ctx.db)
  return found.rows[0]?.is === true
}
