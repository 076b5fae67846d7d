import { access, constants, mkdir, realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import { connectionStringOf } from './address'
import { adoptServer } from './adopt-server'
import { explainFileError } from './errors'
import { isServerAlive } from './inspect-server'
import { keepRunning } from './keep-running'
import { type Layout, type Log, layoutOf } from './layout'
import { readOrMakePassword } from './password'
import { withStartLock } from './start-lock'
import { startServer } from './start-server'
import { stopServer } from './stop-server'
import { registerUser, unregisterUser } from './users'

export interface StartOptions {
  /** The desk's data folder; the database takes `postgres` and a few files beside it. */
  dataDir: string
  log: Log
  /** Settings of PostgreSQL that win over ours. */
  settings?: Record<string, string>
}

export interface EmbeddedPostgres {
  connectionString: string
  /** True: it ran already, for another process uses the folder or a killed one left it running. */
  adopted: boolean
  /** The last process that uses the server stops it, whoever started it; until then it stays. */
  stop(): Promise<void>
}

/**
 * Starts the PostgreSQL of a data folder, or joins the one that runs. Throws AppError with one sentence for people.
 * A server killed later is started again at the same address.
 */
export async function startEmbeddedPostgres(options: StartOptions): Promise<EmbeddedPostgres> {
  try {
    return await start(await openFolder(options.dataDir), options)
  } catch (error) {
    throw explainFileError(error, options.dataDir)
  }
}

async function openFolder(dataDir: string): Promise<Layout> {
  const path = resolve(dataDir)
  await mkdir(path, { recursive: true, mode: 0o700 })
  await access(path, constants.W_OK | constants.X_OK)
  return layoutOf(await realpath(path))
}

async function start(layout: Layout, { log, settings = {} }: StartOptions): Promise<EmbeddedPostgres> {
  const opened = await withStartLock(layout, log, async () => {
    // Under the lock: of two first starts at once, one makes the password and the other reads it.
    const password = await readOrMakePassword(layout.password)
    const adopted = await adoptServer(layout, log, password)
    const server = adopted ?? (await startServer(layout, log, { password, settings, address: null }))
    return { server, password, adopted: adopted !== null, user: await registerUser(layout) }
  })
  const { password } = opened
  const { address } = opened.server
  let { pid } = opened.server
  const ending = new AbortController()
  const watching = keepRunning(
    {
      log,
      isAlive: () => isServerAlive(layout, pid),
      restart: async () => {
        const open = async () =>
          (await adoptServer(layout, log, password)) ?? startServer(layout, log, { password, settings, address })
        pid = (await withStartLock(layout, log, open)).pid
      },
    },
    ending.signal,
  )
  const stopOnce = async () => {
    ending.abort()
    await watching
    await withStartLock(layout, log, async () => {
      const others = await unregisterUser(layout, opened.user)
      if (others.length > 0) log.info(`The database stays up for process ${others.join(', ')}.`)
      else if (await isServerAlive(layout, pid)) await stopServer(layout, log, pid)
    })
  }
  let stopping: Promise<void> | null = null
  const stop = () => {
    stopping ??= stopOnce()
    return stopping
  }
  return { connectionString: connectionStringOf(address, password), adopted: opened.adopted, stop }
}
