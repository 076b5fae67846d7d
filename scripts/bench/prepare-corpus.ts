import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { startEmbeddedPostgres } from '../../server/src/platform/embedded-postgres'
import { createLog } from '../../server/src/platform/log'
import { foyer } from '../desk-process'
import { loadCorpus } from './load-corpus'

const root = fileURLToPath(new URL('../..', import.meta.url))
export const mailbox = 'support@bench.example'
export const admin = { email: 'admin@bench.example', password: 'a long bench password' }

/** A desk with the corpus, kept for the next run as long as the schema is the same. */
export async function prepareCorpus(tickets: number, say: (line: string) => void): Promise<string> {
  const schema = readdirSync(join(root, 'server/migrations'))
    .map((name) => statSync(join(root, 'server/migrations', name)).size)
    .join('-')
  const folder = join(root, 'tmp', `bench-${tickets}`)
  const stamp = join(folder, 'corpus.txt')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === schema) return folder
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  say(`making the corpus of ${tickets} tickets (once)`)
  foyer(folder, [
    'setup',
    '--email',
    admin.email,
    '--password',
    admin.password,
    '--name',
    'Bench',
    '--company',
    'Bench',
    '--mailbox',
    mailbox,
  ])
  const token = foyer(folder, [
    'token',
    'create',
    '--agent',
    admin.email,
    '--name',
    'bench',
    '--scopes',
    'read,write,inbound,admin',
  ])
  writeFileSync(join(folder, 'token.txt'), token)
  const database = await startEmbeddedPostgres({ dataDir: folder, log: createLog('warn') })
  await prepareTeams(database.connectionString)
  await loadCorpus(database.connectionString, tickets, say)
  await database.stop()
  writeFileSync(stamp, schema)
  return folder
}

async function prepareTeams(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query("insert into teams (id, name) select gen_random_uuid(), 'Team ' || n from generate_series(1, 4) n")
  await client.query(
    "insert into persons (id, name, email) select ('00000000-0000-7000-8000-00000000000' || n)::uuid, 'Agent ' || n, 'agent' || n || '@bench.example' from generate_series(1, 7) n",
  )
  await client.query(
    "insert into agents (person_id, role) select id, 'agent' from persons where email like 'agent%@bench.example'",
  )
  await client.end()
}
