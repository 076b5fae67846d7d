import type pg from 'pg'

export type Held = { heldDeliveries: number; pausedSources: number }

/**
 * A restored desk starts held: what was on its way out when the backup was made may long have gone out, so nothing leaves
 * until an admin has looked. Nor is mail fetched: a copy of a desk would take it away from the desk itself. Answers how many
 * deliveries and accounts wait for that.
 */
export async function holdWhatWouldLeave(client: pg.Client): Promise<Held> {
  const held = await client.query(`update deliveries
    set state = 'held', held_reason = 'restored', next_attempt_at = null, leased_until = null
    where state in ('queued', 'delayed', 'sending')`)
  const paused = await client.query(
    'update mail_sources set is_enabled = false, version = version + 1, leased_until = null where is_enabled',
  )
  // The old worker's sign of life would make health red before the new one has run.
  await client.query(`delete from settings where key = 'workerSeenAt'`)
  return { heldDeliveries: held.rowCount ?? 0, pausedSources: paused.rowCount ?? 0 }
}
