import { setTimeout as sleep } from 'node:timers/promises'
import { startTimedOut } from './errors'
import type { Layout, Log } from './layout'
import { type PostmasterFile, readPostmasterFile } from './postmaster-file'
import { sizeOfLog } from './server-log'

const pollMs = 5
const tellAfterMs = 1_000
const tellAgainAfterMs = 10_000
const silenceLimitSeconds = 60

/**
 * Waits until the server takes connections; null when its process ended instead. Recovery may take minutes and is not
 * cut short: the server reports its progress to the log, so only silence there counts as hanging.
 */
export async function waitUntilReady(
  layout: Layout,
  log: Log,
  isAlive: () => Promise<boolean>,
): Promise<PostmasterFile | null> {
  let tellAt = Date.now() + tellAfterMs
  let heardAt = Date.now()
  let heardSize = await sizeOfLog(layout)
  for (;;) {
    const file = await readPostmasterFile(layout)
    if (file?.status === 'ready') return file
    if (!(await isAlive())) return null
    if (Date.now() > tellAt) {
      tellAt = Date.now() + tellAgainAfterMs
      log.info(
        file?.status === 'stopping'
          ? 'Waiting for the database to stop …'
          : 'The database is still starting; after a stop out of order it recovers first …',
      )
    }
    if (Date.now() - heardAt > silenceLimitSeconds * 1_000) throw startTimedOut(silenceLimitSeconds, layout.log)
    await sleep(pollMs)
    const size = await sizeOfLog(layout)
    if (size !== heardSize) {
      heardSize = size
      heardAt = Date.now()
    }
  }
}
