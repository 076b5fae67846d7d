import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { AppError } from '../errors'
import { agedFiles, removeAgedFile } from './aged-files'

export type StoredBlob = { sha256: string; size: number }
/** Bytes by their SHA-256: written once, never changed. */
export type Blobs = {
  /** Streams to disk, fsync of file and folder before it resolves. Above `maxSize` throws what `tooLarge` gives. */
  store(source: Readable | Buffer, options?: { maxSize: number; tooLarge: () => AppError }): Promise<StoredBlob>
  read(sha256: string): Promise<Buffer>
  stream(sha256: string): Promise<Readable>
  has(sha256: string): Promise<boolean>
  remove(sha256: string): Promise<void>
  /** Names of blobs last stored before an instant; storing the same bytes again makes them young. */
  aged(before: Date): AsyncIterable<string>
  /** Removes a blob unless it was stored again since; false where it stays. */
  removeAged(sha256: string, before: Date): Promise<boolean>
}

export function fileBlobs(directory: string): Blobs {
  const incoming = join(directory, 'incoming')
  const made = new Set<string>()
  const pathOf = (sha256: string) => join(directory, sha256.slice(0, 2), sha256.slice(2, 4), sha256)

  async function makeFolder(folder: string): Promise<void> {
    if (made.has(folder)) return
    await mkdir(folder, { recursive: true })
    made.add(folder)
  }

  async function keep(temporary: string, stored: StoredBlob): Promise<void> {
    const target = pathOf(stored.sha256)
    const folder = join(target, '..')
    await makeFolder(folder)
    await rename(temporary, target)
    await syncFolder(folder)
  }

  return {
    async store(source, options) {
      await makeFolder(incoming)
      const temporary = join(incoming, randomBytes(12).toString('hex'))
      let file: FileHandle | null = null
      try {
        file = await open(temporary, 'wx', 0o600)
        const stored = await write(file, source, options)
        await file.datasync()
        await file.close()
        file = null
        await keep(temporary, stored)
        return stored
      } catch (error) {
        await file?.close()
        await rm(temporary, { force: true })
        throw isFull(error) ? new AppError('unavailable', 'disk.full', 'The disk is full.') : error
      }
    },
    read: (sha256) => readFile(pathOf(sha256)),
    async stream(sha256) {
      await stat(pathOf(sha256)) // a missing file is an error now, not in the middle of an answer
      return createReadStream(pathOf(sha256))
    },
    has: (sha256) =>
      stat(pathOf(sha256)).then(
        () => true,
        () => false,
      ),
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
    aged: (before) => agedFiles(directory, before),
    removeAged: (sha256, before) => removeAgedFile(directory, pathOf(sha256), before),
  }
}

async function write(
  file: FileHandle,
  source: Readable | Buffer,
  options?: { maxSize: number; tooLarge: () => AppError },
): Promise<StoredBlob> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of Buffer.isBuffer(source) ? [source] : source) {
    const bytes: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk)
    size += bytes.length
    if (options !== undefined && size > options.maxSize) throw options.tooLarge()
    hash.update(bytes)
    await file.write(bytes)
  }
  return { sha256: hash.digest('hex'), size }
}

const isFull = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOSPC'

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
