import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { errnoOf } from './errors'
import type { Manifest } from './manifest'
import { RowSum } from './row-sum'
import { padding, writeHead } from './tar'

const page = 500

/**
 * The blobs the snapshot knows, as `blobs/SHA256`. Their bytes never change, so they need no lock; one that is gone or
 * damaged on disk is named in the manifest, for a desk that lost a file needs its backup all the more.
 */
export async function* writeBlobs(
  client: pg.Client,
  directory: string,
  at: Date,
): AsyncGenerator<Buffer, Manifest['blobs']> {
  const names = new RowSum()
  const blobs: Manifest['blobs'] = { count: 0, bytes: 0, nameSum: '', missing: [], damaged: [] }
  await client.query('declare blob_names cursor for select sha256 from blobs order by sha256')
  for (;;) {
    const { rows } = await client.query<{ sha256: string }>(`fetch ${page} from blob_names`)
    for (const { sha256 } of rows) {
      const file = await openBlob(directory, sha256)
      if (file === null) {
        blobs.missing.push(sha256)
        continue
      }
      try {
        const { size } = await file.stat()
        yield writeHead({ name: blobName(sha256), size }, at)
        const isWhole = yield* bytesOf(file, size, sha256)
        yield padding(size)
        if (!isWhole) blobs.damaged.push(sha256)
        else names.add(sha256)
        blobs.bytes += size
      } finally {
        await file.close()
      }
    }
    if (rows.length < page) break
  }
  return { ...blobs, count: names.count, nameSum: names.text }
}

async function openBlob(directory: string, sha256: string): Promise<FileHandle | null> {
  try {
    return await open(join(directory, sha256.slice(0, 2), sha256.slice(2, 4), sha256))
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null
    throw error
  }
}

/** Streams a file of known size; true when its bytes are the ones its name promises. */
async function* bytesOf(file: FileHandle, size: number, sha256: string): AsyncGenerator<Buffer, boolean> {
  const hash = createHash('sha256')
  let left = size
  for await (const chunk of file.createReadStream({ autoClose: false, ...(size > 0 && { end: size - 1 }) })) {
    hash.update(chunk)
    left -= chunk.length
    yield chunk
  }
  if (left > 0) throw new Error(`blob ${sha256} shrank while it was read`)
  return hash.digest('hex') === sha256
}

export const blobName = (sha256: string): string => `blobs/${sha256}`
export const blobOf = (name: string): string | null => /^blobs\/([0-9a-f]{64})$/.exec(name)?.[1] ?? null
