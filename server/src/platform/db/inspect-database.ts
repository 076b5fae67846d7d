import pg from 'pg'
import { explainConnecting } from './explain-connecting'
import { missingRights } from './missing-rights'

type ServerFacts = { version: string; versionNumber: number; encoding: string }
export type DatabaseFacts = ServerFacts & {
  migrations: string[]
  /** What whoever connects may not do and migrating needs, with what mends it; null where nothing is missing. */
  missingRights: string | null
}
const oldest = 150_000

/** Why a desk cannot work on such a server, or null where it can. */
export function whyUnusable({ version, versionNumber, encoding }: ServerFacts): string | null {
  if (versionNumber < oldest) return `PostgreSQL ${version} is too old, versions 15 to 18 are supported`
  return encoding === 'UTF8' ? null : `its encoding is ${encoding}, make a database with encoding UTF8`
}

/**
 * What a server says about itself and which migrations ran in its database; changes nothing. Throws `database.unreachable`.
 * Whoever may not read the list of migrations gets an empty one.
 */
export async function inspectDatabase(connectionString: string): Promise<DatabaseFacts> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000, statement_timeout: 10_000 })
  client.on('error', () => undefined) // the statement under way fails too, and says so
  await client.connect().catch((error: unknown) => {
    throw explainConnecting(error)
  })
  try {
    const { rows } = await client.query<ServerFacts & { isMigrated: boolean }>(`select
      current_setting('server_version') as version, current_setting('server_version_num')::int as "versionNumber",
      current_setting('server_encoding') as encoding,
      coalesce(has_table_privilege(to_regclass('public.migrations'), 'select'), false) as "isMigrated"`)
    const [facts] = rows
    if (facts === undefined) throw new Error('the server said nothing')
    const { isMigrated, ...server } = facts
    const ran = isMigrated
      ? await client.query<{ name: string }>('select name from public.migrations order by name')
      : { rows: [] }
    return { ...server, migrations: ran.rows.map(({ name }) => name), missingRights: await missingRights(client) }
  } finally {
    await client.end()
  }
}
