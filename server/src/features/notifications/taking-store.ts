import { sql } from 'kysely'
import type { Ctx } from '../../core/context'

/**
 * Since when, of each event's ticket, somebody had taken it at `at`: the assignment, the answer or the change of status
 * that says so, by the history; where nobody had, the event is left out. Given back in time, it is not taken.
 */
export async function findTaking(
  ctx: Ctx,
  asked: readonly { eventId: string; at: Date }[],
): Promise<Map<string, Date>> {
  if (asked.length === 0) return new Map()
  const { rows } = await sql<{ eventId: string; takenAt: Date }>`
    select asked.event_id, least(
        (select case when last.data->>'after' is not null then last.at end from events last
          where last.object_id = e.object_id and last.id > e.id and last.at <= asked.at and last.type = 'ticket.assigned'
          order by last.id desc limit 1),
        (select case when last.data->'after'->>'category' <> 'open' then last.at end from events last
          where last.object_id = e.object_id and last.id > e.id and last.at <= asked.at and last.type = 'ticket.statusChanged'
          order by last.id desc limit 1),
        (select case when last.type = 'ticket.merged' then last.at end from events last
          where last.object_id = e.object_id and last.id > e.id and last.at <= asked.at
            and last.type in ('ticket.merged', 'ticket.unmerged') order by last.id desc limit 1),
        (select min(reply.at) from events reply
          where reply.object_id = e.object_id and reply.id > e.id and reply.at <= asked.at
            and reply.type = 'message.submitted' and reply.data->>'isReply' = 'true')) as taken_at
    from unnest(${asked.map((one) => one.eventId)}::uuid[], ${asked.map((one) => one.at.toISOString())}::timestamptz[])
      as asked (event_id, at) join events e on e.id = asked.event_id`.execute(ctx.db)
  return new Map(rows.flatMap(({ eventId, takenAt }) => (takenAt === null ? [] : [[eventId, takenAt] as const])))
}
