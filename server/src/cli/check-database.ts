import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { migrationsDirectory } from '../app/open-house'
import { foyerVersion } from '../app/version'
import { checkHealth } from '../features/health'
import type { Config } from '../platform/config'
import { type DatabaseFacts, inspectDatabase, openDatabase, whyUnusable } from '../platform/db'
import { startEmbeddedPostgres } from '../platform/embedded-postgres'
import { AppError } from '../platform/errors'
import { createLog } from '../platform/log'
import { checkMail } from './check-mail'
import { type Finding, fail, ok, warn } from './finding'
import { isThere } from './is-there'

const firstUntried = 190_000

/** Looks at the database that a start would use, and at what only it can tell. An embedded one is started for it. */
export async function checkDatabase(config: Config): Promise<Finding[]> {
  if (config.databaseUrl !== null) return lookAt(config, config.databaseUrl, 'external')
  if (!(await isThere(join(config.dataDir, 'postgres'))))
    return isMusl()
      ? [fail('database', 'The built-in PostgreSQL needs glibc, which this system has not: set DATABASE_URL.')]
      : [warn('database', 'There is none yet; the first start makes it.')]
  try {
    const log = createLog('warn', process.stderr)
    const embedded = await startEmbeddedPostgres({ dataDir: config.dataDir, log })
    try {
      return await lookAt(config, embedded.connectionString, embedded.adopted ? 'built in, running' : 'built in')
    } finally {
      await embedded.stop()
    }
  } catch (error) {
    if (error instanceof AppError) return [fail('database', error.message)]
    throw error
  }
}

async function lookAt(config: Config, connectionString: string, kind: string): Promise<Finding[]> {
  let facts: DatabaseFacts
  try {
    facts = await inspectDatabase(connectionString)
  } catch (error) {
    return [fail('database', error instanceof Error ? error.message : String(error))]
  }
  const server = `PostgreSQL ${facts.version}, ${facts.encoding}, ${kind}`
  const unusable = whyUnusable(facts)
  if (unusable !== null) return [fail('database', `It cannot be used: ${unusable}.`)]
  const findings = [
    facts.versionNumber >= firstUntried
      ? fail('database', `${server}: versions 15 to 18 are supported.`)
      : ok('database', server),
  ]
  if (facts.missingRights !== null) return [...findings, fail('rights', facts.missingRights)]
  const schema = await compareSchema(facts)
  findings.push(schema)
  return schema.status === 'ok' ? [...findings, ...(await lookInside(config, connectionString))] : findings
}

async function compareSchema({ migrations }: DatabaseFacts): Promise<Finding> {
  const files = (await readdir(migrationsDirectory())).filter((name) => name.endsWith('.sql'))
  const unknown = migrations.filter((name) => !files.includes(name))
  if (unknown.length > 0) return fail('schema', `A newer Foyer used it (${unknown.join(', ')}): start that version.`)
  const waiting = files.filter((name) => !migrations.includes(name))
  return waiting.length === 0
    ? ok('schema', `${migrations.length} migrations, up to date`)
    : warn('schema', `${waiting.length} migrations wait; the next start or \`foyer migrate\` runs them.`)
}

async function lookInside(config: Config, connectionString: string): Promise<Finding[]> {
  const database = openDatabase(connectionString, { role: 'foyer_app', max: 2 })
  try {
    const { dataDir, dbRoleCheck: roleCheck } = config
    const health = await checkHealth(database.db, { dataDir, roleCheck, version: foyerVersion })
    const unread = health.parts.find((part) => part.name === 'database' && part.status === 'fail')
    if (unread !== undefined) return [fail('database', `${unread.detail}; the next start may mend it.`)]
    const lasting = health.parts.filter((part) => ['disk', 'role'].includes(part.name))
    const isRunning = health.parts.some((part) => part.name === 'worker' && part.status === 'ok')
    // What waits while nobody runs is no fault; what waits while somebody does, is one.
    const waiting = health.parts.filter((part) => ['queue', 'mail'].includes(part.name) && part.status === 'fail')
    return [
      ...lasting.map(({ name, status, detail }): Finding => ({ name, status, detail: detail ?? 'as it should be' })),
      isRunning
        ? ok('desk', 'its worker is running')
        : warn('desk', 'no worker has shown itself for two minutes; `npm start` runs one.'),
      ...waiting.map(({ name, age }) =>
        (isRunning ? fail : warn)(name, `The oldest waits for ${Math.round(age ?? 0)} seconds.`),
      ),
      ...(await checkMail(config, database.db)),
    ]
  } finally {
    await database.close()
  }
}

/** On glibc, and only there, Node knows its version. */
function isMusl(): boolean {
  if (process.platform !== 'linux') return false
  const report: unknown = process.report.getReport()
  const header = typeof report === 'object' && report !== null && 'header' in report ? report.header : null
  return typeof header === 'object' && header !== null && !('glibcVersionRuntime' in header)
}
