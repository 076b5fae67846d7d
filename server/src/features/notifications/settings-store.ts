import { sql } from 'kysely'
import type { Ctx } from '../../core/context'

export async function findStored(ctx: Ctx, agentId: string): Promise<unknown> {
  const row = await ctx.db
    .selectFrom('notificationSettings')
    .select('settings')
    .where('agentId', '=', agentId)
    .executeTakeFirst()
  return row?.settings
}

export async function saveStored(ctx: Ctx, agentId: string, settings: unknown): Promise<void> {
  await ctx.db
    .insertInto('notificationSettings')
    .values({ agentId, settings: JSON.stringify(settings) })
    .onConflict((conflict) => conflict.column('agentId').doUpdateSet({ settings: JSON.stringify(settings) }))
    .execute()
}

export type Receiver = {
  agentId: string
  name: string
  email: string | null
  locale: string
  timeZone: string
  settings: unknown
  /** A request of theirs came from a browser within the last minutes. */
  isAtDesk: boolean
  deviceIds: string[]
}

/** So long without a request from a browser, an agent counts as away. */
const awayMinutes = 5

/** How each of these agents is reached, by id; who has no seat any more is left out. */
export async function readReceivers(ctx: Ctx, agentIds: readonly string[]): Promise<Map<string, Receiver>> {
  if (agentIds.length === 0) return new Map()
  const { rows } = await sql<Receiver>`
    select a.person_id as agent_id, p.name, p.email, s.settings,
      coalesce(p.locale, (select value #>> '{}' from settings where key = 'locale'), 'en') as locale,
      coalesce(p.time_zone, (select value #>> '{}' from settings where key = 'timeZone'), 'UTC') as time_zone,
      exists (select from sessions where agent_id = a.person_id and expires_at > now()
        and last_seen_at > now() - make_interval(mins => ${awayMinutes})) as is_at_desk,
      array(select id from push_devices where agent_id = a.person_id order by id) as device_ids
    from agents a join persons p on p.id = a.person_id left join notification_settings s on s.agent_id = a.person_id
    where a.is_active and a.person_id = any(${[...agentIds]}::uuid[])`.execute(ctx.db)
  return new Map(rows.map((row) => [row.agentId, row]))
}
