import { type Kysely, sql } from 'kysely'
import { visibleTickets } from '../../core/access'
import type { Seat } from '../../core/context'
import type { DB } from '../../platform/db'

export type QueueAges = {
  oldestJobSeconds: number | null
  oldestMailSeconds: number | null
  quarantined: number
  workerSeenSeconds: number | null
}

export type SourceAge = {
  id: string
  account: string
  /** Since its folders were last looked through, or since it was made. */
  silentSeconds: number
  waitingSeconds: number | null
  lastError: string | null
  /** Some process is at it, whatever it meets there. */
  isTended: boolean
}

/**
 * Accounts that mail is fetched from, the longest silent first. Those that are switched off, or whose mailbox is, are none,
 * nor are those that nobody has allowed the desk to read yet.
 */
export async function readSourceAges(db: Kysely<DB>): Promise<SourceAge[]> {
  const rows = await sql<SourceAge>`select s.id, s.user_name || ' at ' || s.host as account,
      extract(epoch from now() - coalesce(s.last_success_at, s.created_at))::float8 as silent_seconds,
      extract(epoch from now() - s.oldest_unfetched_at)::float8 as waiting_seconds, s.last_error,
      coalesce(s.leased_until > now() - interval '60 seconds', false) as is_tended
    from mail_sources s join mailboxes m on m.id = s.mailbox_id where s.is_enabled and m.is_enabled
      and (s.oauth is null or s.refresh_token_sealed is not null)
    order by silent_seconds desc limit 500`.execute(db)
  return rows.rows
}

/** Ages of what waits, in seconds; a job counts only once it is due. */
export async function readQueueAges(db: Kysely<DB>): Promise<QueueAges> {
  const rows = await sql<QueueAges>`select
    (select extract(epoch from now() - min(run_at))::float8 from graphile_worker.jobs where run_at <= now() and locked_at is null and attempts < max_attempts) as oldest_job_seconds,
    (select extract(epoch from now() - min(received_at))::float8 from inbound_mails where state = 'received') as oldest_mail_seconds,
    (select count(*)::int from (select 1 from inbound_mails where state = 'quarantined' limit 1000) q) as quarantined,
    (select extract(epoch from now() - max((value #>> '{}')::timestamptz))::float8 from settings where key = 'workerSeenAt') as worker_seen_seconds`.execute(
    db,
  )
  return rows.rows[0] ?? { oldestJobSeconds: null, oldestMailSeconds: null, quarantined: 0, workerSeenSeconds: null }
}

export type RoleFindings = { isSuperuser: boolean; bypassesRls: boolean; owned: number; canChangeHistory: boolean }

/** What the role that runs the desk must not be able to do (H11). */
export async function readRole(db: Kysely<DB>): Promise<RoleFindings> {
  const rows = await sql<RoleFindings>`select r.rolsuper as is_superuser, r.rolbypassrls as bypasses_rls,
    (select count(*)::int from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relowner = r.oid) as owned,
    exists (select from (values ('events'), ('audit_entries')) t (name), (values ('update'), ('delete'), ('truncate')) v (verb)
      where has_table_privilege(r.oid, 'public.' || t.name, v.verb)) as can_change_history
    from pg_roles r where r.rolname = current_user`.execute(db)
  return rows.rows[0] ?? { isSuperuser: true, bypassesRls: true, owned: 0, canChangeHistory: true }
}

/** A light agent without grants: whatever it can count here is a hole in the predicate. */
const nobody: Seat = {
  kind: 'agent',
  personId: '00000000-0000-7000-8000-000000000000',
  name: '',
  role: 'light',
  managesTeamIds: null,
  teamIds: [],
  needsRelease: false,
  mailboxes: { visibleIds: [], workIds: [], allHandsIds: [], releaseIds: [], closedIds: [], seesAll: false },
  via: { kind: 'token', id: '00000000-0000-7000-8000-000000000000', scopes: ['read'] },
}
export async function countVisibleToNobody(db: Kysely<DB>): Promise<number> {
  const tickets = db.selectFrom('tickets').select('id').where(visibleTickets(nobody)).limit(1)
  const hanging = sql<{ count: number }>`select (select count(*) from (${tickets}) t)
    + (select count(*) from (select 1 from messages where ticket_id in (${tickets}) limit 1) m)
    + (select count(*) from (select 1 from deliveries where ticket_id in (${tickets}) limit 1) d) as count`
  return (await hanging.execute(db)).rows[0]?.count ?? 1
}

export async function ping(db: Kysely<DB>): Promise<void> {
  await sql`select 1`.execute(db)
}
