import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres'

export const run = promisify(execFile)

export const quiet = { info: () => undefined, warn: () => undefined }

/** An empty folder, removed after `work`. Its path is short, because a Unix socket must fit below it. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'foyer-db-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export interface Stencil {
  /** Puts a data folder below `folder` and answers its path. */
  stamp(folder: string): Promise<string>
  remove(): Promise<void>
}

/** Makes data folders whose database was started and stopped once, by copying one: initdb takes a second each. */
export async function makeStencil(): Promise<Stencil> {
  const stencil = await mkdtemp(join(tmpdir(), 'foyer-db-stencil-'))
  const database = await startEmbeddedPostgres({ dataDir: join(stencil, 'data'), log: quiet })
  await query(database.connectionString, 'create table kept as select 42 as answer')
  await database.stop()
  return {
    stamp: async (folder) => {
      await run('cp', ['-a', join(stencil, 'data'), join(folder, 'data')])
      return join(folder, 'data')
    },
    remove: () => rm(stencil, { recursive: true, force: true }),
  }
}

export async function query(connectionString: string, text: string): Promise<Record<string, unknown>> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return (await client.query(text)).rows[0] ?? {}
  } finally {
    await client.end()
  }
}

/** One statement as the owner, beside whoever runs on the folder. */
export async function queryFolder(dataDir: string, text: string): Promise<void> {
  const database = await startEmbeddedPostgres({ dataDir, log: quiet })
  try {
    await query(database.connectionString, text)
  } finally {
    await database.stop()
  }
}

/** 42 where the data of the stencil is there. */
export const answerOf = async (connectionString: string): Promise<unknown> =>
  (await query(connectionString, 'select answer from kept')).answer

export async function serverPidOf(dataDir: string): Promise<number> {
  return Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])
}
