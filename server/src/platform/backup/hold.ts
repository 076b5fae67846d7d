import type pg from 'pg'

/**
 * A restored desk starts held: what was on its way out when the backup was made may long have gone out, so nothing leaves
 * until an admin has looked. Answers how many deliveries wait for that.
 */
export async function holdWhatWouldLeave(client: pg.Client): Promise<number> {
  const held = await client.query(`update deliveries
    set state = 'held', held_reason = 'restored', next_attempt_at = null, leased_until = null
    where state in ('queued', 'delayed', 'sending')`)
  // The old worker's sign of life would make health red before the new one has run.
  await client.query(`delete from settings where key = 'workerSeenAt'`)
  return held.rowCount ?? 0
}
