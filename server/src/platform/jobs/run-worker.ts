import { setTimeout as sleep } from 'node:timers/promises'
import { type CronItem, Logger, parseCronItems, type Runner, run, type TaskList } from 'graphile-worker'
import type pg from 'pg'
import type { Logger as Log } from '../log'

const restartGapMs = 500

/** A job's work. It opens its own transactions; one that fails is tried again with growing gaps. */
export type JobHandler = (payload: unknown, attempt: { attempts: number; maxAttempts: number }) => Promise<void>
export type Cron = { name: string; pattern: string }

/**
 * Runs the named jobs in this process until `stop`; the queue wakes by NOTIFY, the poll only catches what was missed. A
 * runner that cannot note how a job ended (the database went away) gives up, and another takes its place.
 */
export async function runWorker(options: {
  pool: pg.Pool
  handlers: Readonly<Record<string, JobHandler>>
  crons: readonly Cron[]
  concurrency: number
  log: Log
}): Promise<{ stop(): Promise<void> }> {
  const ending = new AbortController()
  let runner = await startRunner(options)
  const keeping = keepRunning()
  return {
    stop: async () => {
      ending.abort()
      const atWork = runner
      await stopRunner(atWork)
      await keeping
      if (runner !== atWork) await stopRunner(runner) // it was starting meanwhile
    },
  }

  async function keepRunning(): Promise<void> {
    for (;;) {
      // One that could not start leaves the ended one in place, whose promise is settled: the loop comes round again.
      await runner.promise.catch((error: unknown) => warn(error, 'the job runner gave up'))
      await sleep(restartGapMs, undefined, { signal: ending.signal }).catch(() => undefined)
      if (ending.signal.aborted) return
      try {
        runner = await startRunner(options)
      } catch (error) {
        warn(error, 'the job runner could not start yet')
      }
    }
  }

  function warn(error: unknown, message: string): void {
    if (!ending.signal.aborted) options.log.warn({ err: error }, message)
  }
}

/** One that already gave up rejects a second stop; it is stopped all the same. */
const stopRunner = (runner: Runner): Promise<void> => runner.stop().catch(() => undefined)

function startRunner(options: Parameters<typeof runWorker>[0]): Promise<Runner> {
  const taskList: TaskList = {}
  for (const [name, handle] of Object.entries(options.handlers)) {
    taskList[name] = async (payload, helpers) =>
      handle(payload, { attempts: helpers.job.attempts, maxAttempts: helpers.job.max_attempts })
  }
  const crons: CronItem[] = options.crons.map((cron) => ({
    task: cron.name,
    match: cron.pattern,
    identifier: cron.name,
    options: { maxAttempts: 1 },
  }))
  return run({
    pgPool: options.pool,
    taskList,
    parsedCronItems: parseCronItems(crons),
    concurrency: options.concurrency,
    pollInterval: 2000,
    noHandleSignals: true,
    // Without batches the runner leaves a failed note of a job's end as a rejection nobody handles.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') options.log.warn({ queue: true }, message)
      else options.log.trace({ queue: true }, message)
    }),
  })
}
