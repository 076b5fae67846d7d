import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '../src/platform/migrations/run-migrations'

const migrations = join(import.meta.dirname, '../migrations')
const runner = join(import.meta.dirname, '../src/platform/migrations')
const lockId = 711_099
const keptTemplates = 4

/** A database migrated once for each state of the migrations; tests clone it. Answers its name. */
export async function prepareTemplate(connectionString: string): Promise<string> {
  const name = `foyer_template_${await hashMigrations()}`
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockId])
    await dropAbandoned(client)
    const { rows } = await client.query<{ ready: boolean }>(
      'select datistemplate as ready from pg_database where datname = $1',
      [name],
    )
    if (rows[0]?.ready) return name
    await client.query(`drop database if exists ${name}`)
    await client.query(`create database ${name} template template0`)
    await migrate({ connectionString: withDatabase(connectionString, name), directory: migrations })
    // Marked last: a run killed in between starts over.
    await client.query(`alter database ${name} is_template true`)
    return name
  } finally {
    await client.end()
  }
}

export function withDatabase(connectionString: string, name: string): string {
  const url = new URL(connectionString)
  url.pathname = `/${name}`
  return url.href
}

async function hashMigrations(): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of [migrations, runner]) {
    for (const name of (await readdir(folder)).sort())
      hash.update(`${name}\0`).update(await readFile(join(folder, name)))
  }
  return hash.digest('hex').slice(0, 12)
}

/** Clones of runs that were killed, and templates of migrations long changed. */
async function dropAbandoned(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string; ready: boolean }>(
    `select datname as name, datistemplate as ready from pg_database where datname like 'foyer\\_t%' order by oid`,
  )
  const templates = rows.filter((row) => row.ready).slice(0, -keptTemplates)
  for (const { name } of templates) await client.query(`alter database ${name} is_template false`)
  const clones = rows.filter((row) => isClone(row.name) && !isRunning(row.name))
  for (const { name } of [...templates, ...clones]) await client.query(`drop database if exists ${name} with (force)`)
}

const isClone = (name: string) => name.startsWith('foyer_test_')

function isRunning(name: string): boolean {
  try {
    return process.kill(Number(name.split('_')[2]), 0)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false
    throw error
  }
}
