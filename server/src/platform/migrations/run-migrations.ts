import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runMigrations as runQueueMigrations } from 'graphile-worker'
import pg from 'pg'
import { AppError } from '../errors'
import { grantToRunningRole, isGranted } from './grant-to-running-role'

const lockId = 711001

/**
 * Runs the numbered `.sql` files of a folder, each once and in its own transaction, under one advisory lock: a second
 * process waits and then finds them done. An edited or missing file, or a database ahead of the program, is refused.
 */
export async function migrate(options: {
  connectionString: string
  directory: string
  /** The last file to run; a backup of an older desk goes in at its own state. */
  upTo?: string
}): Promise<string[]> {
  const files = (await readdir(options.directory))
    .filter((name) => /^\d{4}-.+\.sql$/.test(name) && (options.upTo === undefined || name <= options.upTo))
    .sort()
  const client = new pg.Client({ connectionString: options.connectionString, options: '-c lock_timeout=1000' })
  await client.connect()
  const ran: string[] = []
  try {
    await client.query("set lock_timeout = '60s'")
    await client.query('select pg_advisory_lock($1)', [lockId])
    await client.query("set lock_timeout = '1s'")
    await client.query(
      'create table if not exists migrations (name text primary key, sha256 text not null, ran_at timestamptz not null default now())',
    )
    const done = await client.query<{ name: string; sha256: string }>('select name, sha256 from migrations')
    refuseUnknown(
      done.rows.map((row) => row.name),
      files,
    )
    const known = new Map(done.rows.map((row) => [row.name, row.sha256]))
    for (const name of files) {
      const text = await readFile(join(options.directory, name), 'utf8')
      const sha256 = createHash('sha256').update(text).digest('hex')
      const before = known.get(name)
      if (before === sha256) continue
      if (before !== undefined) throw new AppError('conflict', 'migration.edited', `${name} changed after it ran.`)
      await runOne(client, { name, text, sha256 })
      ran.push(name)
    }
    await runQueueMigrations({ connectionString: options.connectionString })
    if (ran.length > 0 || !(await isGranted(client))) await grantToRunningRole(client)
  } finally {
    await client.end()
  }
  return ran
}

function refuseUnknown(done: readonly string[], files: readonly string[]): void {
  const unknown = done.filter((name) => !files.includes(name))
  if (unknown.length > 0)
    throw new AppError(
      'conflict',
      'database.newer',
      `The database was used by a newer Foyer (${unknown.join(', ')}). Start that version.`,
    )
}

async function runOne(client: pg.Client, file: { name: string; text: string; sha256: string }): Promise<void> {
  await client.query('begin')
  try {
    await client.query(file.text)
    await client.query('insert into migrations (name, sha256) values ($1, $2)', [file.name, file.sha256])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    const reason = error instanceof Error ? error.message : String(error)
    throw new AppError('internal', 'migration.failed', `${file.name} failed: ${reason}`, { cause: reason })
  }
}
