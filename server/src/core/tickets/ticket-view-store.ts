import type { HandOver } from '@foyer/contract/hand-over'
import type { Incident } from '@foyer/contract/incident'
import type { Reminder } from '@foyer/contract/reminder'
import type { Risk, SideConversation, Ticket } from '@foyer/contract/tickets'
import { type RawBuilder, sql } from 'kysely'
import { visibleTickets } from '../access'
import { isUnreadBy, riskOf } from '../conditions'
import type { Actor, Ctx } from '../context'
import { incidentOf, reportsOf } from './incidents/incident-store'
import type { LinkRow } from './links/link-store'
import { remindersOf } from './reminders/reminder-store'
import { sideConversationsOf } from './side/side-store'
import type { TicketRow } from './ticket'

/** What a row of a list shows; the right to see is the condition's matter. */
const summaryColumns = [
  ...(['id', 'number', 'version', 'subject', 'statusId', 'statusCategory', 'priority', 'typeId', 'channel'] as const),
  ...(['tagIds', 'customerId', 'organizationId', 'assigneeId', 'teamId', 'mailboxId', 'brandId', 'preview'] as const),
  ...(['messageCount', 'attachmentCount', 'heldCount', 'undeliveredCount', 'isTest', 'waitingSince'] as const),
  ...(['unreleasedCount', 'snoozedUntil', 'dueAt', 'createdAt', 'updatedAt', 'lastMessageAt', 'categoryId'] as const),
  ...(['promisedUntil', 'promiseBrokenAt', 'promisedById', 'handedOverAt', 'openStepCount'] as const),
] as const
const ticketColumns = [
  ...summaryColumns,
  ...(['customFields', 'startAt', 'reopenedCount', 'firstReplyAt', 'doneAt', 'language', 'steps'] as const),
  ...(['followUpOfId', 'mergedIntoId', 'promisedAt', 'promiseDueAt'] as const),
  ...(['incidentId', 'rootCause', 'incidentAnswer', 'incidentSolvedAt'] as const),
  ...(['handOverId', 'handedOverById', 'handedOverToId', 'handedOverToTeamId'] as const),
] as const
const dates = [
  ...(['waitingSince', 'snoozedUntil', 'dueAt', 'createdAt', 'updatedAt', 'lastMessageAt'] as const),
  ...(['promisedUntil', 'promiseBrokenAt', 'handedOverAt'] as const),
]
const moreDates = ['startAt', 'firstReplyAt', 'doneAt', 'promisedAt', 'promiseDueAt', 'incidentSolvedAt'] as const

/** `isUnread`: by who asks. */
export type SummaryView = Pick<TicketRow, (typeof summaryColumns)[number]> & { isUnread: boolean; risk: Risk | null }
export type TicketView = SummaryView &
  Pick<TicketRow, (typeof ticketColumns)[number]> & { seenMessageId: string | null }

/** Names of everything tickets point at, by id; `extra` is the address of persons and mailboxes. Vocabulary is named by key. */
export type TicketNames = ReadonlyMap<string, { name: string; extra: string | null }>

/** One row with all of a page in it. JSON, because the driver takes its ten thousand values apart one by one. */
export type ViewedPage<Place = unknown> = {
  tickets: (SummaryView & Place)[]
  names: Record<string, [string, string | null]>
}

/**
 * Rows of tickets together with the names of all they point at, in one statement. `rows` is everything from `from` to
 * `limit`; `place` adds a column of the caller's.
 */
export const viewPage = <Place>(
  ctx: Ctx,
  rows: RawBuilder<unknown>,
  place: RawBuilder<Place>,
): RawBuilder<ViewedPage<Place>> =>
  sql`with page as materialized (select ${columns(summaryColumns)}, ${seenBy(ctx)}, ${place} ${rows})
    select (select coalesce(json_agg(page), '[]') from page) as tickets, ${names} as names`

export const readPage = <Place>(
  page: ViewedPage<Place> | undefined,
): { rows: (SummaryView & Place)[]; names: TicketNames } => ({
  rows: (page?.tickets ?? []).map((row) => withDates(row, dates)),
  names: namesOf(page?.names ?? {}),
})

const columns = (list: readonly string[]) =>
  sql.join(list.map((column) => sql`tickets.${sql.raw(snake(column))} as ${sql.raw(`"${column}"`)}`))
/** What depends on who looks, and when. */
const seenBy = ({ actor, now }: Ctx) =>
  sql`${actor.kind === 'agent' ? isUnreadBy(actor.personId) : sql`false`} as "isUnread", ${riskOf(now)} as risk`
const seenMessageId = (actor: Actor) =>
  actor.kind === 'agent'
    ? sql`(select message_id from ticket_reads where agent_id = ${actor.personId} and ticket_id = tickets.id) as "seenMessageId"`
    : sql`null as "seenMessageId"`
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** As an array it is looked up by key; as a sub-query the planner would rather read a table of some thousands whole. */
const pointed = (...list: string[]) =>
  sql`= any(array(${sql.raw(list.map((one) => `select ${one} from page`).join(' union '))}))`
const names = sql`(select coalesce(json_object_agg(id, json_build_array(name, extra)), '{}') from (
    select id, name, email as extra from persons where id ${pointed('"customerId"', '"assigneeId"', '"promisedById"')}
    union all select id, name, null from organizations where id ${pointed('"organizationId"')}
    union all select id, name, null from teams where id ${pointed('"teamId"')}
    union all select id, name, address from mailboxes where id ${pointed('"mailboxId"')}
    union all select id, name, null from tags where id ${pointed('unnest("tagIds")')}
    union all select id, key, null from statuses where id ${pointed('"statusId"')}
    union all select id, key, null from types where id ${pointed('"typeId"')}
    union all select id, name, null from categories where id ${pointed('"categoryId"')}) named)`

const namesOf = (found: ViewedPage['names']): TicketNames =>
  new Map(Object.entries(found).map(([id, [name, extra]]) => [id, { name, extra }]))

/** JSON has no dates. */
function withDates<Row extends object>(row: Row, keys: readonly (keyof Row)[]): Row {
  const moments = keys.flatMap((key) => (row[key] === null ? [] : [[key, new Date(String(row[key]))]]))
  return { ...row, ...Object.fromEntries(moments) }
}

const mentioned = (table: 'persons' | 'teams', id: string) =>
  sql`(select json_build_object('id', id, 'name', name) from ${sql.table(table)} where id = ${sql.raw(id)})`

type RelatedTicket = {
  id: string
  number: number
  subject: string
  status: string
  statusCategory: string
  followUpOfId: string | null
  mergedIntoId: string | null
  links: LinkRow[]
}
export type TicketDetails = {
  cc: { id: string; name: string; email: string | null; standing: 'active' | 'pending' }[]
  followers: { id: string; name: string }[]
  sideConversations: SideConversation[]
  reminders: Reminder[]
  incident: Incident | null
  reports: Ticket['reports']
  /** Who has a step, or did it, by id. */
  stepNames: Record<string, string>
  handOver: Omit<HandOver, 'at' | 'isMine'> | null
  related: RelatedTicket[]
}
export type ViewedTicket = { ticket: TicketView; names: TicketNames; details: TicketDetails }

/**
 * One ticket with the names of all it points at and what only an open ticket shows, in one statement; null where
 * `condition` finds none. Linked tickets pass the same predicate as any other.
 */
export async function viewTicket(ctx: Ctx, condition: RawBuilder<unknown>): Promise<ViewedTicket | null> {
  const isShown = sql`tickets.id <> (select id from page) and tickets.deleted_at is null and ${visibleTickets(ctx.actor)}`
  const found = await sql<Pick<ViewedPage, 'names'> & TicketDetails & { ticket: TicketView | null }>`
    with page as materialized (select ${columns(ticketColumns)}, ${seenBy(ctx)},
      ${seenMessageId(ctx.actor)} from tickets where ${condition})
    select (select row_to_json(page) from page) as ticket, ${names} as names,
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'email', p.email, 'standing', t.standing)
        order by t.added_at), '[]') from ticket_participants t join persons p on p.id = t.person_id
        where t.ticket_id = (select id from page)) as cc,
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name)), '[]') from ticket_followers f
        join persons p on p.id = f.agent_id where f.ticket_id = (select id from page)) as followers,
      ${sideConversationsOf(sql`(select id from page)`)} as "sideConversations",
      ${remindersOf(sql`(select id from page)`)} as reminders,
      ${incidentOf(isShown)} as incident, ${reportsOf(isShown)} as reports,
      (select coalesce(json_object_agg(id, name), '{}') from (
        with step as (select s.value from page, jsonb_array_elements(page.steps) s)
        select id, name from persons where id = any(array(select (value->>'agentId')::uuid from step
          union select (value->>'doneById')::uuid from step))
        union all select id, name from teams where id = any(array(select (value->>'teamId')::uuid from step))) named
      ) as "stepNames",
      (select json_build_object('id', h.id, 'summary', h.summary, 'tried', h.tried, 'writer', h.writer,
        'by', ${mentioned('persons', '"handedOverById"')}, 'to', ${mentioned('persons', '"handedOverToId"')},
        'team', ${mentioned('teams', '"handedOverToTeamId"')}, 'isReceiverGone',
        not exists (select from agents a where a.is_active and (a.person_id = "handedOverToId" or a.person_id in
          (select agent_id from team_members where team_id = "handedOverToTeamId"))))
        from page join hand_overs h on h.id = "handOverId") as "handOver",
      (select coalesce(json_agg(shown), '[]') from (
        with mine as materialized (select l.id, l.ticket_id as "ticketId", l.other_id as "otherId", l.kind from ticket_links l
          where (select id from page) in (l.ticket_id, l.other_id))
        select id, number, subject, (select key from statuses s where s.id = tickets.status_id) as status,
          status_category as "statusCategory", follow_up_of_id as "followUpOfId", merged_into_id as "mergedIntoId",
          (select coalesce(json_agg(mine), '[]') from mine where tickets.id in ("ticketId", "otherId")) as links
        from tickets where (follow_up_of_id = (select id from page) or id ${pointed('"followUpOfId"', '"mergedIntoId"')}
          or id = any(array(select "ticketId" from mine union select "otherId" from mine))) and ${isShown}
        order by number limit 300) shown
      ) as related`.execute(ctx.db)
  const row = found.rows[0]
  if (row === undefined || row.ticket === null) return null
  const { cc, followers, sideConversations, reminders, incident, reports, stepNames, handOver, related } = row
  return {
    ticket: withDates(row.ticket, [...dates, ...moreDates]),
    names: namesOf(row.names),
    details: { cc, followers, sideConversations, reminders, incident, reports, stepNames, handOver, related },
  }
}
