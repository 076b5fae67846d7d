import { type Selectable, sql } from 'kysely'
import type { DB } from '../../platform/db'
import { readId } from '../../platform/ids'
import { visibleTickets } from '../access'
import type { Ctx } from '../context'

export type EventRow = Selectable<DB['events']> & { isUndone: boolean }

const undone = sql<boolean>`exists (select from events u where u.undoes_event_id = events.id)`.as('isUndone')

/** A page of a ticket's history, newest first. */
export async function eventsPage(
  ctx: Ctx,
  ticketId: string,
  page: { before: number | null; limit: number },
): Promise<EventRow[]> {
  let query = ctx.db.selectFrom('events').selectAll().select(undone).where('objectId', '=', ticketId)
  if (page.before !== null) query = query.where('objectVersion', '<', page.before)
  return query.orderBy('objectVersion', 'desc').limit(page.limit).execute()
}

/** The events of a ticket behind one version, up to another; none is older than `since`. */
export type Span = { ticketId: string; before: number; after: number; since: Date }
export type SpanEvent = { id: string; objectId: string; type: string }

/** What happened to many tickets, each within its span, newest first. The caller has locked them, so they may be seen. */
export async function spanEvents(ctx: Ctx, spans: readonly Span[]): Promise<SpanEvent[]> {
  const [first] = spans
  if (first === undefined) return []
  const column = <T>(read: (span: Span) => T): T[] => spans.map(read)
  const { rows } = await sql<SpanEvent>`
    select e.id, e.object_id, e.type from tickets
      join unnest(${column((span) => span.ticketId)}::uuid[], ${column((span) => span.before)}::integer[],
        ${column((span) => span.after)}::integer[]) span(ticket_id, before, after) on span.ticket_id = tickets.id
      join events e on e.object_id = tickets.id and e.object_type = 'ticket'
        and e.object_version > span.before and e.object_version <= span.after
        and e.id >= foyer_uuid_floor(${first.since}::timestamptz)
    where ${visibleTickets(ctx.actor)}
    order by e.object_id, e.object_version desc`.execute(ctx.db)
  return rows
}

/** One event of a ticket the actor may see. */
export async function findEvent(ctx: Ctx, id: string): Promise<EventRow | null> {
  const known = readId(id)
  if (known === null) return null
  const row = await ctx.db
    .selectFrom('events')
    .innerJoin('tickets', 'tickets.id', 'events.objectId')
    .selectAll('events')
    .select(undone)
    .where('events.id', '=', known)
    .where('events.objectType', '=', 'ticket')
    .where(visibleTickets(ctx.actor))
    .executeTakeFirst()
  return row ?? null
}

/** Names, as they are now, of every id the events speak of: one statement for a page. */
export async function namesOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const list = sql`any(${[...new Set(ids)]}::uuid[])`
  const rows = await sql<{ id: string; name: string }>`
    select id, name from persons where id = ${list} union all select id, name from teams where id = ${list}
    union all select id, name from mailboxes where id = ${list} union all select id, name from tags where id = ${list}
    union all select id, name from categories where id = ${list} union all select id, name from organizations where id = ${list}
    union all select id, key from types where id = ${list} union all select id, key from statuses where id = ${list}
    union all select id, name from macros where id = ${list}`.execute(ctx.db)
  return new Map(rows.rows.map((row) => [row.id, row.name]))
}

/** Of one ticket, oldest first: what was written after it had this version. */
export async function eventIdsSince(ctx: Ctx, ticketId: string, version: number): Promise<string[]> {
  const query = ctx.db.selectFrom('events').select('id').where('objectId', '=', ticketId)
  return (await query.where('objectVersion', '>', version).orderBy('objectVersion').execute()).map(({ id }) => id)
}
