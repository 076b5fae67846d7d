import { Logger, runOnce } from 'graphile-worker'
import type { JobHandler } from '../src/platform/jobs'
import type { TestDesk } from './desk'

/** Runs every job that is due, and those they add, with these handlers; a failing job fails the test. */
export async function runJobs(desk: TestDesk, handlers: Readonly<Record<string, JobHandler>>): Promise<void> {
  const failures: unknown[] = []
  const taskList = Object.fromEntries(
    Object.entries(handlers).map(([name, run]) => [
      name,
      async (payload: unknown) => {
        try {
          await run(payload, { attempts: 1, maxAttempts: 1 })
        } catch (error) {
          failures.push(error)
        }
      },
    ]),
  )
  await runOnce({ pgPool: desk.database.pool, taskList, logger: new Logger(() => () => undefined) })
  if (failures.length > 0) throw failures[0]
}
