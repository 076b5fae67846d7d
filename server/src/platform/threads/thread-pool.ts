import type { Worker } from 'node:worker_threads'
import { startThread } from './start-thread'

export type ThreadPoolOptions = {
  /** Path of the worker below server/src, without ending: `channels/email/inbound/run-step.worker`. */
  entry: string
  size: number
  timeoutMs: number
  memoryMiB: number
  /** By how much the process may grow during one call: bytes outside the thread's heap count in no other limit. */
  growthMiB?: number
  /** A thread without work for so long ends: an idle desk keeps no memory for it. */
  idleMs: number
}

export type ThreadOutcome<T> = { ok: T } | { crash: string } | { timeout: number }

export type ThreadPool = {
  /** The caller names the type of the answer; the thread's file is its only other witness. */
  run: <T>(input: unknown) => Promise<ThreadOutcome<T>>
  threadCount: () => number
  close: () => Promise<void>
}

export type ThreadCall = { id: number; input: unknown }
export type ThreadAnswer = { id: number; ok: unknown } | { id: number; crash: string }

const longestStartMs = 30_000
const watchEveryMs = 100

type Job = { input: unknown; settle: (outcome: ThreadOutcome<unknown>) => void }
type Thread = {
  worker: Worker
  job: Job | null
  timer: NodeJS.Timeout | null
  watch: NodeJS.Timeout | null
  calls: number
  isReady: boolean
}

/** Threads start with the first call and end when idle. One that is too slow or too large is killed with its call alone. */
export function startThreadPool(options: ThreadPoolOptions): ThreadPool {
  const threads = new Set<Thread>()
  const waiting: Job[] = []
  let isClosed = false

  const next = (): void => {
    while (waiting.length > 0) {
      const free =
        [...threads].find((thread) => thread.job === null) ?? (threads.size < options.size ? start() : undefined)
      if (!free) return
      const job = waiting.shift()
      if (job) give(free, job)
    }
  }

  const give = (thread: Thread, job: Job): void => {
    thread.job = job
    thread.calls += 1
    thread.worker.ref()
    thread.worker.postMessage({ id: thread.calls, input: job.input } satisfies ThreadCall)
    arm(thread, thread.isReady ? options.timeoutMs : longestStartMs)
    if (options.growthMiB !== undefined) thread.watch = watchGrowth(thread, options.growthMiB)
  }

  const arm = (thread: Thread, ms: number): void => {
    if (thread.timer) clearTimeout(thread.timer)
    thread.timer = setTimeout(() => finish(thread, { timeout: ms }, true), ms)
  }

  const watchGrowth = (thread: Thread, mostMiB: number): NodeJS.Timeout => {
    const before = process.memoryUsage.rss()
    return setInterval(() => {
      if (process.memoryUsage.rss() - before > mostMiB * 1024 * 1024)
        finish(thread, { crash: `It took more than ${mostMiB} MiB.` }, true)
    }, watchEveryMs)
  }

  const finish = (thread: Thread, outcome: ThreadOutcome<unknown>, isOver: boolean): void => {
    if (thread.timer) clearTimeout(thread.timer)
    if (thread.watch) clearInterval(thread.watch)
    thread.watch = null
    thread.timer = null
    const { job } = thread
    thread.job = null
    if (isOver) {
      threads.delete(thread)
      void thread.worker.terminate()
    } else {
      thread.worker.unref()
      thread.timer = setTimeout(() => finish(thread, { crash: 'idle' }, true), options.idleMs)
      thread.timer.unref()
    }
    job?.settle(outcome)
    next()
  }

  const start = (): Thread => {
    const worker = startThread(options.entry, {
      resourceLimits: { maxOldGenerationSizeMb: options.memoryMiB, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    })
    const thread: Thread = { worker, job: null, timer: null, watch: null, calls: 0, isReady: false }
    threads.add(thread)
    worker.on('message', (answer: ThreadAnswer | 'ready') => {
      if (answer === 'ready') {
        // The time limit is for the work, not for loading the code.
        thread.isReady = true
        if (thread.job) arm(thread, options.timeoutMs)
        return
      }
      if (answer.id !== thread.calls || thread.job === null) return
      finish(thread, 'ok' in answer ? { ok: answer.ok } : { crash: answer.crash }, false)
    })
    worker.on('error', (error) =>
      finish(thread, { crash: error instanceof Error ? error.message : String(error) }, true),
    )
    worker.on('exit', (code) => {
      if (threads.has(thread)) finish(thread, { crash: `The thread ended with code ${code}.` }, true)
    })
    return thread
  }

  return {
    run: <T>(input: unknown) =>
      new Promise<ThreadOutcome<T>>((resolve) => {
        if (isClosed) return resolve({ crash: 'The threads are closed.' })
        waiting.push({ input, settle: (outcome) => resolve(outcome as ThreadOutcome<T>) })
        next()
      }),
    threadCount: () => threads.size,
    close: async () => {
      isClosed = true
      for (const job of waiting.splice(0)) job.settle({ crash: 'The threads are closed.' })
      for (const thread of [...threads]) finish(thread, { crash: 'The threads are closed.' }, true)
    },
  }
}
