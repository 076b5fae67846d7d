import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { House } from '../core/context'
import type { Config } from '../platform/config'
import { loadKeys } from '../platform/crypto'
import { type Database, inspectDatabase, openDatabase, whyUnusable } from '../platform/db'
import { openDns } from '../platform/dns'
import { guardedFetch } from '../platform/egress'
import { startEmbeddedPostgres } from '../platform/embedded-postgres'
import { AppError } from '../platform/errors'
import type { Logger } from '../platform/log'
import { migrate } from '../platform/migrations'
import { fileBlobs } from '../platform/storage'
import { outbound } from './channels'

export type OpenedHouse = {
  house: House
  database: Database
  connectionString: string
  /** False where the database belongs to a running desk, or to somebody else: closing leaves it alone. */
  ownsDatabase: boolean
  close(): Promise<void>
}

/** Next to the bundle in production, in the source tree otherwise. */
export const migrationsDirectory = (): string =>
  fileURLToPath(new URL(import.meta.url.includes('/dist/') ? './migrations' : '../../migrations', import.meta.url))

/** Database (embedded unless DATABASE_URL), migrations, keys and blobs: what the server and the command line both stand on. */
export async function openHouse(config: Config, log: Logger): Promise<OpenedHouse> {
  await makeDataFolder(config.dataDir)
  if (config.databaseUrl !== null) await refuseUnusable(config.databaseUrl)
  const embedded = config.databaseUrl === null ? await startEmbeddedPostgres({ dataDir: config.dataDir, log }) : null
  const connectionString = config.databaseUrl ?? embedded?.connectionString ?? ''
  try {
    await migrate({ connectionString, directory: migrationsDirectory() })
    const database = openDatabase(connectionString, { role: 'foyer_app' })
    const keys = await loadKeys(config)
    const house: House = {
      keys,
      blobs: fileBlobs(join(config.dataDir, 'blobs')),
      log,
      url: config.url,
      filesUrl: config.filesUrl,
      smtpAddress: config.smtpListen === null ? null : `${config.smtpListen.host}:${config.smtpListen.port}`,
      fetchOutside: guardedFetch(config.egressAllow),
      dns: openDns(config.nameServers),
      outbound,
    }
    return {
      house,
      database,
      connectionString,
      ownsDatabase: embedded !== null && !embedded.adopted,
      close: async () => {
        await database.close()
        await embedded?.stop()
      },
    }
  } catch (error) {
    await embedded?.stop()
    throw error
  }
}

/** What an operator got wrong about a database of their own is one sentence, before anything is done to it. */
async function refuseUnusable(databaseUrl: string): Promise<void> {
  const facts = await inspectDatabase(databaseUrl)
  const reason = whyUnusable(facts)
  if (reason !== null)
    throw new AppError('unavailable', 'database.unusable', `The database of DATABASE_URL cannot be used: ${reason}.`)
  if (facts.missingRights !== null) throw new AppError('unavailable', 'database.rightsMissing', facts.missingRights)
}

async function makeDataFolder(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 })
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    const words =
      reason === 'ENOSPC'
        ? 'the disk is full'
        : reason === 'EACCES' || reason === 'EROFS'
          ? 'it is not writable'
          : reason
    throw new AppError('unavailable', 'data.notWritable', `The data folder ${dataDir} cannot be used: ${words}.`)
  }
}
