import { sql } from 'kysely'

export type TrustPart = {
  messageId: string
  verdict: string | null
  isFirstContact: boolean
  agentName: string | null
  brandName: string | null
}

const plain = (text: string) => sql`' ' || regexp_replace(lower(${sql.raw(text)}), '[^[:alnum:]]+', ' ', 'g') || ' '`

/**
 * For the incoming mails of `page`: how they were proven, and whose name a foreign address bears: an active agent's, where
 * it has two parts, or a brand's, where it is more than an abbreviation. Part of the statement that reads the page.
 */
export const trustOfPage = sql`
  (with ours as materialized (select distinct split_part(address_key, '@', 2) as domain from mailbox_addresses),
    agent_names as materialized (select lower(p.name) as key, min(p.name) as name, array_agg(p.id) as ids
      from agents a join persons p on p.id = a.person_id where a.is_active and p.name like '_% %_' group by lower(p.name)),
    named as (select page.id, page."authorId", page."inboundMailId", page."createdAt",
        coalesce(nullif(page."fromAddress" ->> 'name', ''), page."authorName") as name,
        exists (select from agents where person_id = page."authorId") or split_part(lower(page."authorEmail"), '@', 2)
          in (select domain from ours) as is_ours
      from page where page.direction = 'in' and page.channel = 'email')
  select coalesce(json_agg(json_build_object('messageId', named.id, 'verdict', i.authentication ->> 'verdict',
      'isFirstContact', coalesce(author.created_at >= named."createdAt", false),
      'agentName', case when not named.is_ours then agent_names.name end,
      'brandName', (select b.name from brands b where not named.is_ours and length(b.name) >= 4
        and position(${plain('b.name')} in ${plain('named.name')}) > 0 order by length(b.name) desc limit 1))), '[]')
    from named left join inbound_mails i on i.id = named."inboundMailId"
    left join persons author on author.id = named."authorId"
    left join agent_names on agent_names.key = lower(named.name) and named."authorId" <> all(agent_names.ids))`
