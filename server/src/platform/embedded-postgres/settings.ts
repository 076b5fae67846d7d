import { appendFile, lchown, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Identity } from './identity'
import { readIfThere } from './read-if-there'

/**
 * For a small desk on one machine. Durability stays on; what is off or small is what such a desk does not need.
 * They lie in a file that postgresql.conf includes, so ALTER SYSTEM still has the last word.
 */
const settings: Record<string, string> = {
  max_connections: '60',
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  wal_compression: 'pglz',
  wal_level: 'replica',
  max_wal_senders: '0',
  // Bounds both the folder and the time of recovery (about 4 s after 480 MB).
  max_wal_size: '512MB',
  checkpoint_timeout: '10min',
  // Compiling costs more than it saves on queries of a few milliseconds.
  jit: 'off',
  random_page_cost: '1.1',
  max_logical_replication_workers: '0',
  io_workers: '2',
  cluster_name: 'foyer',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_startup_progress_interval: '5s',
  // Errors, their details and statements hold what people wrote. Who asked hears of them; the log must not.
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
}

const fileName = 'foyer.conf'

export async function includeSettings(cluster: string): Promise<void> {
  await appendFile(join(cluster, 'postgresql.conf'), `\ninclude '${fileName}'\n`)
}

/** Written at each start, because another version of the program may bring other values. */
export async function writeSettings(cluster: string, identity: Identity): Promise<void> {
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'`)
  const text = `# Written by Foyer at each start. Change values with ALTER SYSTEM.\n${lines.join('\n')}\n`
  const path = join(cluster, fileName)
  if ((await readIfThere(path)) === text) return
  await writeFile(path, text, { mode: 0o600 })
  if (identity.owner !== null) await lchown(path, identity.owner.uid, identity.owner.gid)
}
