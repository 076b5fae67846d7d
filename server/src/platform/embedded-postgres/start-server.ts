import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type Address, chooseAddress } from './address'
import type { Server } from './adopt-server'
import { choosePrograms, type Programs } from './choose-programs'
import { createDatabase, tryConnect } from './connect'
import { passwordMismatch } from './errors'
import { explainFailure, isAddressTaken, isStillClosing } from './explain-failure'
import type { Layout, Log } from './layout'
import { prepareCluster } from './prepare-cluster'
import { resetPassword } from './reset-password'
import { runServer } from './run-server'
import { readLogSince, rotateLog, sizeOfLog } from './server-log'
import { hastySteps, stopServer } from './stop-server'
import { waitUntilReady } from './wait-until-ready'

const retryForMs = 30_000
const retryAfterMs = 200

export interface ServerOptions {
  password: string
  settings: Record<string, string>
  /** Where it listened before, so that connections made earlier find it again. */
  address: Address | null
}

/** Starts a server where none runs, on a new cluster if need be. A server that takes no connection is stopped again. */
export async function startServer(layout: Layout, log: Log, options: ServerOptions): Promise<Server> {
  const programs = await choosePrograms(layout, log)
  const { isFresh } = await prepareCluster(programs, layout, log, options.password)
  await rotateLog(layout)
  const server = await launch(programs, layout, log, options)
  if (await inOrder(layout, log, server, () => enter(server, options.password, isFresh))) return server
  log.warn(`The database has another password than ${layout.password}; it is set anew.`)
  await stopServer(layout, log, server.pid)
  await resetPassword(programs, layout, options.password)
  const again = await launch(programs, layout, log, options)
  if (await inOrder(layout, log, again, () => enter(again, options.password, false))) return again
  await stopServer(layout, log, again.pid)
  throw passwordMismatch(layout.password)
}

/** False where the password does not fit. */
async function enter(server: Server, password: string, isFresh: boolean): Promise<boolean> {
  if (isFresh) await createDatabase(server.address, password)
  const answer = await tryConnect(server.address, password)
  if (answer === 'wrongPassword') return false
  if (answer === 'noDatabase') await createDatabase(server.address, password)
  else if (answer !== 'ok') throw new ConnectionRefused()
  return true
}

class ConnectionRefused extends Error {
  override readonly message = 'it takes no connections'
}

async function inOrder(layout: Layout, log: Log, server: Server, work: () => Promise<boolean>): Promise<boolean> {
  const size = await sizeOfLog(layout)
  try {
    return await work()
  } catch (error) {
    await stopServer(layout, log, server.pid, hastySteps)
    if (!(error instanceof ConnectionRefused || error instanceof pg.DatabaseError)) throw error
    throw explainFailure(`${await readLogSince(layout, size)}\n${error.message}`, layout)
  }
}

async function launch(programs: Programs, layout: Layout, log: Log, options: ServerOptions): Promise<Server> {
  const giveUpAt = Date.now() + retryForMs
  for (;;) {
    const address = options.address ?? (await chooseAddress(layout))
    const size = await sizeOfLog(layout)
    const child = await runServer(programs, layout, address, options.settings)
    const isAlive = async () => child.exitCode === null && child.signalCode === null
    try {
      const ready = await waitUntilReady(layout, log, isAlive)
      if (ready !== null && child.pid !== undefined) return { pid: child.pid, address }
    } catch (error) {
      if (child.pid !== undefined) await stopServer(layout, log, child.pid, hastySteps)
      throw error
    }
    const text = await readLogSince(layout, size)
    if (!(isStillClosing(text) || isAddressTaken(text)) || Date.now() > giveUpAt) throw explainFailure(text, layout)
    await sleep(retryAfterMs)
  }
}
