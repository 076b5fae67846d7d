import { type CronItem, Logger, parseCronItems, type Runner, run, type TaskList } from 'graphile-worker'
import type pg from 'pg'
import type { Logger as Log } from '../log'

/** A job's work. It opens its own transactions; one that fails is tried again with growing gaps. */
export type JobHandler = (payload: unknown, attempt: { attempts: number; maxAttempts: number }) => Promise<void>
export type Cron = { name: string; pattern: string }

/** Runs the named jobs in this process until `stop`; the queue wakes by NOTIFY, the poll only catches what was missed. */
export async function runWorker(options: {
  pool: pg.Pool
  handlers: Readonly<Record<string, JobHandler>>
  crons: readonly Cron[]
  concurrency: number
  log: Log
}): Promise<{ stop(): Promise<void> }> {
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
  const runner: Runner = await run({
    pgPool: options.pool,
    taskList,
    parsedCronItems: parseCronItems(crons),
    concurrency: options.concurrency,
    pollInterval: 2000,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') options.log.warn({ queue: true }, message)
      else options.log.trace({ queue: true }, message)
    }),
  })
  runner.promise.catch((error: unknown) => options.log.error({ err: error }, 'the job runner stopped'))
  return { stop: () => runner.stop() }
}
