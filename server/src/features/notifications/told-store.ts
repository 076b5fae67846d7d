import { sql } from 'kysely'
import type { TicketPlace } from '../../core/access'
import type { Ctx } from '../../core/context'
import type { Told } from './decide'

export type ToldRow = Told & {
  at: Date
  place: TicketPlace
  personal: Record<string, unknown>
  subject: string
  number: string
  customerName: string
  text: string
  authorName: string
  /** Said in a side conversation: an answer to it is for colleagues. */
  isAside: boolean
}

/**
 * The assignee, else the ticket's team, else whoever was given its mailbox to work on, else those who lead it: the first
 * of these circles in which somebody may release it. Their seats judge once more whom of them.
 */
const releaserIds = sql`(select coalesce(array_agg(person_id), '{}') from (
  select a.person_id, circle, min(circle) over () as nearest from agents a
    cross join lateral (select case
      when a.person_id = t.assignee_id then 1
      when a.person_id in (select agent_id from team_members where team_id = t.team_id) then 2
      when a.person_id in (select g.agent_id from mailbox_grants g where g.mailbox_id = t.mailbox_id and g.level = 'work'
        union select tm.agent_id from mailbox_grants g join team_members tm on tm.team_id = g.team_id
          where g.mailbox_id = t.mailbox_id and g.level = 'work') then 3
      when a.role = 'admin' or (a.role = 'manager' and (a.manages_team_ids is null or t.team_id = any(a.manages_team_ids)))
        then 4 end as circle) near
    where circle is not null and a.is_active and a.role <> 'light' and not a.needs_release
      and a.person_id is distinct from e.actor_id) may where circle = nearest)`

const queueIds = sql`(select coalesce(array_agg(a.person_id order by a.person_id), '{}') from agents a
  where a.is_active and a.role <> 'light' and (t.team_id is null
    or exists (select from team_members where team_id = t.team_id and agent_id = a.person_id)))`

/** Events with the ticket, message and people they are about, as these are now. Imported and sample ones are left out. */
export async function readTold(ctx: Ctx, eventIds: readonly string[]): Promise<ToldRow[]> {
  const { rows } = await sql<ToldRow>`
    select e.id as event_id, e.type, e.data, e.at, e.actor_kind, e.actor_id, coalesce(e.personal_data, '{}') as personal,
      t.id as ticket_id, coalesce(t.mailbox_id, b.id) as mailbox_id, t.assignee_id,
      coalesce(t.subject, '') as subject, coalesce(t.number::text, '') as number, coalesce(nullif(c.name, ''), c.email, '') as customer_name,
      json_build_object('mailboxId', t.mailbox_id, 'teamId', t.team_id, 'assigneeId', t.assignee_id,
        'handedOverToId', t.handed_over_to_id, 'handedOverToTeamId', t.handed_over_to_team_id) as place,
      t.hand_over_id, case when e.type = 'ticket.handedOver' then array(select agent_id from team_members
        where team_id = (e.data->'after'->>'teamId')::uuid) else '{}' end as receiver_ids,
      array(select agent_id from ticket_followers where ticket_id = t.id) as follower_ids,
      array(select agent_id from team_members where team_id = t.team_id) as team_member_ids,
      array(select person_id from agents where is_active and b.id is not null and (role = 'admin'
        or (role = 'manager' and (manages_team_ids is null or b.team_id = any(manages_team_ids))))) as leader_ids,
      case when e.type = 'message.submitted' then ${releaserIds} else '{}' end as releaser_ids,
      case when e.type in ('ticket.opened', 'message.received') and t.assignee_id is null and t.status_category = 'open'
        then ${queueIds} else '{}' end as queue_ids,
      case when m.id is null then null else json_build_object('id', m.id, 'authorId', m.author_id,
        'authorKind', m.author_kind, 'isHeld', m.is_held, 'autoKind', m.auto_kind) end as message,
      m.side_conversation_id is not null as is_aside, coalesce(m.visible_text, '') as text, coalesce(nullif(m.author_name, ''), m.author_email, '') as author_name
    from events e
      left join tickets t on e.object_type = 'ticket' and t.id = e.object_id and t.deleted_at is null
      left join mailboxes b on e.object_type = 'mailbox' and b.id = e.object_id
      left join persons c on c.id = t.customer_id
      left join messages m on m.id = coalesce((e.data->>'messageId')::uuid, (select last.id from messages last
        where e.type in ('ticket.opened', 'ticket.assigned') and last.ticket_id = t.id and last.direction = 'in'
          and last.visibility = 'public' order by last.created_at desc, last.id desc limit 1))
    where e.id = any(${[...eventIds]}::uuid[]) and not e.is_imported and not e.is_test
      and (t.id is not null or b.id is not null)
    order by e.id`.execute(ctx.db)
  return rows
}
