import { sql } from 'kysely'
import type { Tx } from '../db'

export type Job = {
  name: string
  payload: Record<string, unknown>
  /** A second job with the same key replaces the first while that waits. */
  key?: string
  runAt?: Date
  maxAttempts?: number
  /** Jobs of one queue run one after the other. */
  queue?: string
  priority?: number
}

/** Adds all jobs of an act in one call, in its own transaction: they exist exactly if the act does. */
export async function addJobs(tx: Tx, jobs: readonly Job[]): Promise<void> {
  if (jobs.length === 0) return
  const specs = jobs.map(
    (job) =>
      sql`(${job.name}, ${JSON.stringify(job.payload)}, ${job.queue ?? null}, ${job.runAt ?? null}, ${job.maxAttempts ?? 25}, ${job.key ?? null}, ${job.priority ?? 0}, null)::graphile_worker.job_spec`,
  )
  await sql`select graphile_worker.add_jobs(array[${sql.join(specs)}])`.execute(tx)
}
