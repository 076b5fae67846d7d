import type pg from 'pg'
import { migrate } from '../migrations'
import { fileBlobs } from '../storage'
import { lockEmptyDesk } from './assert-empty'
import { withOwner } from './connect'
import { quote } from './describe-database'
import { backupBroken } from './errors'
import { BlobFiller } from './fill-blobs'
import { TableFiller } from './fill-tables'
import { type Held, holdWhatWouldLeave } from './hold'
import {
  Head,
  headName,
  keyName,
  type Manifest,
  Manifest as ManifestSchema,
  manifestName,
  mostJson,
  readJson,
} from './manifest'
import { matchSchema } from './match-schema'
import { openBackup } from './open-backup'
import type { TarEntry } from './read-tar'
import { restoreKey } from './restore-key'
import { blobOf } from './write-blobs'
import { tableOf } from './write-tables'

type Options = {
  connectionString: string
  blobsDirectory: string
  migrationsDirectory: string
  dataDir: string
  file: string
  /** False where FOYER_SECRET rules: then a key in the backup stays there. */
  takesKey: boolean
}
export type RestoreSummary = {
  head: Head
  manifest: Manifest
  heldDeliveries: number
  /** Accounts that mail is no longer fetched from until somebody says so. */
  pausedSources: number
  /** The desk has to be started anew to read it. */
  hasNewKey: boolean
}

/**
 * Fills an empty desk from a backup, in one transaction that ends only when every row and blob is as the manifest says.
 * What failed leaves the desk empty. Deliveries that were on their way are held.
 */
export async function restore(options: Options): Promise<RestoreSummary> {
  const restored = await openBackup(options.file, async (entries) => {
    const first = await entries.next()
    if (first.done || first.value.name !== headName) throw backupBroken('it does not begin as one')
    const head = readJson(Head, headName, await first.value.bytes(mostJson))
    await matchSchema(options, head)
    const filled = await withOwner(options.connectionString, (client) => fill(client, { options, head, entries }))
    return { head, ...filled }
  })
  await migrate({ connectionString: options.connectionString, directory: options.migrationsDirectory })
  const hasNewKey = restored.key !== null && options.takesKey
  if (restored.key !== null && options.takesKey) await restoreKey(options.dataDir, restored.key)
  const { head, manifest, held } = restored
  return { head, manifest, ...held, hasNewKey }
}

type Filling = { options: Options; head: Head; entries: AsyncGenerator<TarEntry> }
type Filled = { manifest: Manifest; held: Held; key: Buffer | null }

async function fill(client: pg.Client, { options, head, entries }: Filling): Promise<Filled> {
  const tables = new TableFiller(client, head.tables)
  const blobs = new BlobFiller(fileBlobs(options.blobsDirectory))
  let manifest: Manifest | null = null
  let key: Buffer | null = null
  await client.query('begin')
  await lockEmptyDesk(client, head.tables)
  if (head.years !== null)
    await client.query('select foyer_ensure_partitions($1, $2)', [head.years.first, head.years.last])
  for await (const entry of entries) {
    const table = tableOf(entry.name)
    const blob = blobOf(entry.name)
    if (table !== null) await tables.take(table, entry)
    else if (blob !== null) await blobs.take(blob, entry)
    else if (entry.name === keyName) key = await entry.bytes(4096)
    else if (entry.name === manifestName) manifest = readJson(ManifestSchema, manifestName, await entry.bytes(mostJson))
    else throw backupBroken(`${entry.name} does not belong into one`)
  }
  await tables.finish()
  if (manifest === null) throw backupBroken('its manifest is missing')
  await tables.compare(manifest)

  blobs.compare(manifest)
  for (const { name, value, isCalled } of manifest.sequences)
    await client.query('select setval($1::regclass, $2, $3)', [`public.${quote(name)}`, value, isCalled])
  const held = await holdWhatWouldLeave(client)
  await client.query('commit')
  return { manifest, held, key }
}
