import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres'
import { AppError } from '../src/platform/errors'
import { prepareTemplate } from './prepare-template'

export interface TestServer {
  connectionString: string
  /** A migrated database to clone. */
  template: string
  stop(): Promise<void>
}

/** Kept between runs, so that only the first one waits for a cluster and for migrations that did not change. */
const dataDir = join(import.meta.dirname, '../../node_modules/.cache/foyer-test')

/** The server of FOYER_TEST_DATABASE_URL, or else an embedded one, shared by every run at the same time. */
export async function startTestServer(): Promise<TestServer> {
  const external = process.env.FOYER_TEST_DATABASE_URL
  const { connectionString, stop } = external
    ? { connectionString: external, stop: async () => undefined }
    : await startOrRenew()
  try {
    return { connectionString, template: await prepareTemplate(connectionString), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function startOrRenew() {
  try {
    return await start()
  } catch (error) {
    // Without fsync a machine that went down may leave it damaged; nothing in it is worth keeping.
    if (!(error instanceof AppError) || !['database.broken', 'database.otherVersion'].includes(error.code)) throw error
    await rm(dataDir, { recursive: true, force: true })
    return start()
  }
}

async function start() {
  // The launcher closes what it makes to everybody else, and other programs of the tests lie beside it.
  await mkdir(dirname(dataDir), { recursive: true })

  const log = { info: () => undefined, warn: (message: string) => void process.stderr.write(`${message}\n`) }
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }
  return startEmbeddedPostgres({ dataDir, log, settings })
}
