import { sql } from 'kysely'
import type { Tx } from './in-transaction'

/** Partitions of this year and the two after it, made ahead by the owner's function. */
export async function ensurePartitions(tx: Tx, now: Date): Promise<void> {
  const year = now.getUTCFullYear()
  await sql`select foyer_ensure_partitions(${year - 1}, ${year + 2})`.execute(tx)
}

/** For rows of the past: the partitions of one year, from 1990 on. */
export async function ensureYear(tx: Tx, year: number): Promise<void> {
  await sql`select foyer_ensure_partitions(${year}, ${year})`.execute(tx)
}

/** Removes what has run out: answers kept for retries (24 h), counters, one-time tokens, sessions. */
export async function sweepExpired(tx: Tx): Promise<void> {
  await sql`delete from idempotency_keys where created_at < now() - interval '24 hours'`.execute(tx)
  await sql`delete from rate_counters where resets_at < now()`.execute(tx)
  await sql`delete from one_time_tokens where expires_at < now() - interval '30 days'`.execute(tx)
  await sql`delete from sessions where expires_at < now()`.execute(tx)
}

/** The worker's sign of life, by the database's clock: health turns red two minutes after the last. */
export async function markWorkerSeen(tx: Tx): Promise<void> {
  await sql`insert into settings (key, value) values ('workerSeenAt', to_jsonb(now()))
    on conflict (key) do update set value = excluded.value, updated_at = now()`.execute(tx)
}
