import { createHash, type Hash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { backupNotVerified } from './errors'
import { type Manifest, Manifest as ManifestSchema, manifestName, mostJson, readJson } from './manifest'
import { openBackup } from './open-backup'
import type { TarEntry } from './read-tar'
import { RowSum } from './row-sum'
import { blobOf } from './write-blobs'
import { tableOf } from './write-tables'

/** Reads a backup from disk as a restore would and compares every byte with what was meant to be written. */
export async function verifyBackup(file: string, written: Manifest): Promise<void> {
  const tables = new Map<string, Hash>()
  const blobs = new RowSum()
  let stored: Manifest | null = null
  await openBackup(file, async (entries) => {
    for await (const entry of entries) {
      const table = tableOf(entry.name)
      const blob = blobOf(entry.name)
      if (table !== null) {
        const hash = tables.get(table) ?? createHash('sha256')
        tables.set(table, hash)
        for await (const chunk of entry.chunks()) hash.update(chunk)
      } else if (blob !== null) {
        if ((await hashOf(entry)) === blob) blobs.add(blob)
        else if (!written.blobs.damaged.includes(blob)) throw backupNotVerified(`blob ${blob} differs`)
      } else if (entry.name === manifestName) stored = readJson(ManifestSchema, entry.name, await entry.bytes(mostJson))
    }
  })
  if (!isDeepStrictEqual(stored, written)) throw backupNotVerified('the manifest differs')
  for (const [name, facts] of Object.entries(written.tables)) {
    const sha256 = (tables.get(name) ?? createHash('sha256')).digest('hex')
    if (sha256 !== facts.sha256) throw backupNotVerified(`table ${name} differs`)
  }
  if (blobs.count !== written.blobs.count || blobs.text !== written.blobs.nameSum)
    throw backupNotVerified('blobs are missing')
}

async function hashOf(entry: TarEntry): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of entry.chunks()) hash.update(chunk)
  return hash.digest('hex')
}
