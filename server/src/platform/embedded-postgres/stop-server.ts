import { setTimeout as sleep } from 'node:timers/promises'
import { hasErrno } from './errors'
import { isServerAlive } from './inspect-server'
import type { Layout, Log } from './layout'

const pollMs = 10

export interface StopStep {
  signal: NodeJS.Signals
  waitMs: number
}

/** Fast shutdown first; what follows loses nothing committed either, but the next start has to recover. */
const usualSteps: readonly StopStep[] = [
  { signal: 'SIGINT', waitMs: 30_000 },
  { signal: 'SIGQUIT', waitMs: 10_000 },
  { signal: 'SIGKILL', waitMs: 10_000 },
]

/** For a server that nobody uses yet: a damaged one often hears no SIGINT. */
export const hastySteps: readonly StopStep[] = [
  { signal: 'SIGINT', waitMs: 2_000 },
  { signal: 'SIGQUIT', waitMs: 5_000 },
  { signal: 'SIGKILL', waitMs: 10_000 },
]

/** Resolves when the server is gone, whatever that takes; a server that survives even that is told to the log. */
export async function stopServer(layout: Layout, log: Log, pid: number, steps = usualSteps): Promise<void> {
  for (const { signal, waitMs } of steps) {
    if (signal !== 'SIGINT') log.warn(`The database does not stop, sending it ${signal}.`)
    send(pid, signal)
    const until = Date.now() + waitMs
    while (Date.now() < until) {
      if (!(await isServerAlive(layout, pid))) return
      await sleep(pollMs)
    }
  }
  log.warn(`The database (process ${pid}) could not be stopped.`)
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (!hasErrno(error, 'ESRCH')) throw error
  }
}
