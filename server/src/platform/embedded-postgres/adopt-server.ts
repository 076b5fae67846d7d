import { setTimeout as sleep } from 'node:timers/promises'
import type { Address } from './address'
import { type ConnectionAnswer, createDatabase, tryConnect } from './connect'
import { passwordMismatch, startFailed } from './errors'
import { inspectServer, isServerAlive } from './inspect-server'
import type { Layout, Log } from './layout'
import { removePostmasterFile } from './postmaster-file'
import { waitUntilReady } from './wait-until-ready'

export interface Server {
  pid: number
  address: Address
}

const pollMs = 50
const answerLimitMs = 15_000

/** The server already running on the folder, waited for if it is starting. Null: there is none, and the way is clear to start one. */
export async function adoptServer(layout: Layout, log: Log, password: string): Promise<Server | null> {
  let readyAt = 0
  for (;;) {
    const found = await inspectServer(layout, password)
    if (found.state === 'stopped') return null
    if (found.state === 'killed') {
      log.info('The database was not stopped in order last time and will recover.')
      await removePostmasterFile(layout)
      return null
    }
    const { pid } = found.file
    const ready = await waitUntilReady(layout, log, () => isServerAlive(layout, pid))
    if (ready?.address) {
      const answer = await tryConnect(ready.address, password)
      if (answer === 'noDatabase') await createDatabase(ready.address, password)
      if (['ok', 'full', 'noDatabase'].includes(answer)) return { pid, address: ready.address }
      readyAt ||= Date.now()
      assertMayPass(layout, answer, Date.now() - readyAt)
    }
    await sleep(pollMs)
  }
}

/** A server just killed or just told to stop still looks ready for a moment; everything else stays as it is. */
function assertMayPass(layout: Layout, answer: ConnectionAnswer, waitedMs: number): void {
  if (answer === 'wrongPassword') throw passwordMismatch(layout.password)
  if (answer === 'refused' || waitedMs > answerLimitMs) {
    throw startFailed('the server that runs already does not take connections', layout.log)
  }
}
