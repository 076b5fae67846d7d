import { createWriteStream } from 'node:fs'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { AppError } from '../errors'
import { withOwner } from './connect'
import { describeDatabase, readSequences } from './describe-database'
import { backupExists, backupNotWritable, diskFull, errnoOf, inWords, keyMissing } from './errors'
import { type Head, headName, keyName, type Manifest, manifestName, toJson } from './manifest'
import { tarEnd, tarFile } from './tar'
import { verifyBackup } from './verify-backup'
import { writeBlobs } from './write-blobs'
import { writeTable } from './write-tables'

type Options = {
  connectionString: string
  blobsDirectory: string
  file: string
  /** The key file to put in; null leaves the key out. */
  withKey: string | null
  keyFingerprint: string
  program: string
}
export type BackupSummary = { file: string; bytes: number; hasKey: boolean; manifest: Manifest }

/**
 * Writes the whole desk of one moment into FILE, beside whatever runs: one repeatable-read snapshot of the rows, then the
 * blobs, then the manifest. It is read back before it gets its name; what fails leaves nothing.
 */
export async function backup(options: Options): Promise<BackupSummary> {
  const file = resolve(options.file)
  const partial = `${file}.partial`
  if (await isThere(file)) throw backupExists(file)
  const key = options.withKey === null ? null : await readKey(options.withKey)
  try {
    const manifest = await withOwner(options.connectionString, (client) => write(client, { options, partial, key }))
    await verifyBackup(partial, manifest)
    await sync(partial)
    await rename(partial, file)
    await sync(dirname(file))
    return { file, bytes: (await stat(file)).size, hasKey: key !== null, manifest }
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined) // the first failure is the one to report
    throw explain(error, file)
  }
}

type Writing = { options: Options; partial: string; key: Buffer | null }

async function write(client: pg.Client, { options, partial, key }: Writing): Promise<Manifest> {
  const at = new Date()
  const manifest: Manifest = {
    tables: {},
    sequences: [],
    blobs: { count: 0, bytes: 0, nameSum: '', missing: [], damaged: [] },
  }
  async function* archive(): AsyncGenerator<Buffer> {
    const head: Head = {
      format: 1,
      program: options.program,
      madeAt: at.toISOString(),
      ...(await describeDatabase(client)),
      hasKey: key !== null,
      keyFingerprint: options.keyFingerprint,
    }
    yield* tarFile(headName, toJson(head), at)
    if (key !== null) yield* tarFile(keyName, key, at)
    for (const table of head.tables) manifest.tables[table.name] = yield* writeTable(client, table, at)
    manifest.sequences = await readSequences(client)
    manifest.blobs = yield* writeBlobs(client, options.blobsDirectory, at)
    yield* tarFile(manifestName, toJson(manifest), at)
    yield tarEnd()
  }
  await rm(partial, { force: true }) // left by a run that was killed
  await client.query('begin isolation level repeatable read read only')
  // Level 3: raw mail shrinks nearly as well as at 6, in a third of the time.
  await pipeline(archive(), createGzip({ level: 3 }), createWriteStream(partial, { flags: 'wx', mode: 0o600 }))
  await client.query('commit')
  return manifest
}

async function readKey(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (error) {
    throw errnoOf(error) === 'ENOENT' ? keyMissing(path) : error
  }
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

function explain(error: unknown, file: string): unknown {
  if (error instanceof AppError) return error
  if (errnoOf(error) === 'ENOSPC' || errnoOf(error) === 'EDQUOT') return diskFull()
  const reason = inWords(error)
  return reason === null ? error : backupNotWritable(file, reason)
}
