import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../errors'
import type { Log } from './layout'

const lookEveryMs = 500
const longestPauseMs = 30_000

export interface Watch {
  isAlive: () => Promise<boolean>
  restart: () => Promise<void>
  log: Log
}

/** Starts a server that was killed again, until `signal` ends the watch. Resolves when it has ended. */
export async function keepRunning(watch: Watch, signal: AbortSignal): Promise<void> {
  let pauseMs = lookEveryMs
  while (await pause(pauseMs, signal)) {
    if (await watch.isAlive()) {
      pauseMs = lookEveryMs
      continue
    }
    watch.log.warn('The database stopped by itself; starting it again.')
    try {
      await watch.restart()
      watch.log.info('The database runs again.')
      pauseMs = lookEveryMs
    } catch (error) {
      watch.log.warn(error instanceof AppError ? error.message : `The database does not start: ${String(error)}`)
      pauseMs = Math.min(Math.max(pauseMs, 1_000) * 2, longestPauseMs)
    }
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<boolean> {
  try {
    // Unreferenced: watching is no reason for a process to stay.
    await sleep(ms, undefined, { signal, ref: false })
    return true
  } catch (error) {
    if (signal.aborted) return false
    throw error
  }
}
