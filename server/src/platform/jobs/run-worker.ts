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
      await runner.stop().catch(() => undefined)
      await keeping
    },
  }

  async function keepRunning(): Promise<void> {
    while (!ending.signal.aborted) {
      try {
        await runner.promise
        if (!ending.signal.aborted) await pause()
      } catch (error) {
        if (ending.signal.aborted) return
        options.log.warn({ err: error }, 'the job runner gave up and starts anew')
        await pause()
      }
      if (!ending.signal.aborted) runner = await startAgain()
    }
  }

  async function startAgain(): Promise<Runner> {
    for (;;) {
      try {
        const next = await startRunner(options)
        if (ending.signal.aborted) await next.stop()
        return next
      } catch (error) {
        if (ending.signal.aborted) return runner
        options.log.warn({ err: error }, 'the job runner could not start yet')
        await pause()
      }
    }
  }

  async function pause(): Promise<void> {
    await sleep(restartGapMs, undefined, { signal: ending.signal }).catch(() => undefined)
  }
}

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
